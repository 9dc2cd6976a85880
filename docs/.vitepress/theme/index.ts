/** The look of the site: VitePress without its fonts, in the colours of the product. */
import DefaultTheme from 'vitepress/theme-without-fonts'
import 'virtual:tokens.css'
import './style.css'

export default DefaultTheme
