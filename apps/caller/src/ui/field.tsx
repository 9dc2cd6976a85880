/** Something to fill in: label above, help below the label, an error that says how to mend it. Placeholders are not labels. */
import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react'
import { classNames } from './class-names'
import styles from './field.module.css'
import { VisuallyHidden } from './visually-hidden'

interface Around {
  label: ReactNode
  /** The label is there for who listens; the eye sees what it is from where it stands. */
  hideLabel?: boolean | undefined
  hint?: ReactNode
  /** Says what to do: "Kies of het gezin teruggebeld wil worden". */
  error?: ReactNode
}

/** What the control inside a field needs, so that label, hint and error belong to it. */
export interface Control {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/**
 * Label, hint and error around a control of your own.
 *
 * @example
 * <Field label="Wanneer" hint="Bijvoorbeeld 17-4">{(control) => <input {...control} type="text" />}</Field>
 */
export function Field({
  label,
  hideLabel,
  hint,
  error,
  children,
}: Around & { children: (control: Control) => ReactNode }) {
  const id = useId()
  const described = classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`)
  const control: Control = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? styles.hiddenLabel : styles.label}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children(control)}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}

type Text = { value: string; onChange: (value: string) => void }

export interface TextFieldProps extends Around, Text, Omit<InputHTMLAttributes<HTMLInputElement>, keyof Text> {
  ref?: Ref<HTMLInputElement>
  /** Stands in the box before the text. */
  icon?: ReactNode
}

/**
 * One line of text.
 *
 * @example
 * <TextField label="E-mailadres" type="email" autoComplete="username" value={email} onChange={setEmail} />
 */
export function TextField({ label, hideLabel, hint, error, icon, onChange, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) => (
        <span className={classNames(styles.line, Boolean(icon) && styles.withIcon)}>
          {icon}
          <input
            type="text"
            className={classNames(styles.box, className)}
            onChange={(event) => onChange(event.target.value)}
            {...rest}
            {...control}
          />
        </span>
      )}
    </Field>
  )
}

export interface TextAreaProps extends Around, Text, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof Text> {
  ref?: Ref<HTMLTextAreaElement>
}

/** More lines of text; grows with what is typed where the browser can. */
export function TextArea({ label, hideLabel, hint, error, onChange, className, rows = 2, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) => (
        <textarea
          rows={rows}
          className={classNames(styles.box, styles.area, className)}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
          {...control}
        />
      )}
    </Field>
  )
}
