/** Choosing by pressing: native radios or checkboxes that look like buttons, so every keyboard and screen reader knows them. */
import { type ReactNode, type Ref, useId } from 'react'
import styles from './choice-group.module.css'
import { classNames } from './class-names'

export interface Choice<Value extends string = string> {
  value: Value
  label: ReactNode
  hint?: ReactNode
}

interface Common<Value extends string> {
  legend: ReactNode
  /** The legend is there for who listens; something nearby already shows it. */
  hideLegend?: boolean
  hint?: ReactNode
  error?: ReactNode
  choices: readonly Choice<Value>[]
  /** A number before each, for who types it: 1, 2, 3 …; or the key of each, where it is another one. */
  numbered?: boolean | readonly string[]
  /** `row` wraps; `column` stands below each other; `grid` in two equal columns; `grade` eleven equal squares, six and five on a phone. */
  layout?: 'row' | 'column' | 'grid' | 'grade'
  name?: string
  ref?: Ref<HTMLFieldSetElement>
}

type One<Value extends string> = { multiple?: false; value: Value | null; onChange: (value: Value) => void }
type Many<Value extends string> = { multiple: true; value: readonly Value[]; onChange: (values: Value[]) => void }

export type ChoiceGroupProps<Value extends string = string> = Common<Value> & (One<Value> | Many<Value>)

/**
 * Every input carries `data-value`, so that a typed digit can move the focus to what it chose.
 *
 * @example
 * <ChoiceGroup legend="Wie belt terug?" choices={[{ value: 'ik', label: 'Ik' }, { value: 'wie', label: 'Wie dan ook' }]} value={who} onChange={setWho} />
 */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { legend, hideLegend, hint, error, choices, numbered, layout = 'row', ref } = props
  const id = useId()
  const described = classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`)
  return (
    <fieldset
      ref={ref ?? null}
      className={classNames(styles.group, Boolean(error) && styles.wrong)}
      {...(described ? { 'aria-describedby': described } : {})}
    >
      <legend className={hideLegend ? styles.hiddenLegend : styles.legend}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={classNames(styles.choices, styles[layout])}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type={props.multiple ? 'checkbox' : 'radio'}
              name={props.name ?? id}
              value={choice.value}
              data-value={choice.value}
              checked={isChosen(props, choice.value)}
              onChange={() => choose(props, choice.value)}
            />
            {numbered && (
              <span className={styles.number} aria-hidden="true">
                {numbered === true ? index + 1 : numbered[index]}
              </span>
            )}
            <span>
              {choice.label}
              {choice.hint && <span className={styles.choiceHint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

function isChosen<Value extends string>(props: ChoiceGroupProps<Value>, value: Value): boolean {
  return props.multiple ? props.value.includes(value) : props.value === value
}

/** Keeps the order of the choices, whatever the order of pressing. */
function choose<Value extends string>(props: ChoiceGroupProps<Value>, value: Value): void {
  if (!props.multiple) {
    props.onChange(value)
    return
  }
  const chosen = new Set(props.value)
  if (!chosen.delete(value)) chosen.add(value)
  props.onChange(props.choices.map((choice) => choice.value).filter((each) => chosen.has(each)))
}
