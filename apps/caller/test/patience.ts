/** A busy machine is slow, not wrong: what appears later is waited for. */
import { configure } from '@testing-library/react'

configure({ asyncUtilTimeout: 30_000 })
