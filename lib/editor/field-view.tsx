import type { ReactNode } from 'react'
import type { Option } from './content-state'
import type { FormField, Target } from './form-fields'
import { type FormValues, fieldsOfRow, getValue, hasDateParts, listChosen, listRows } from './form-values'

/** What stands beside a field: `must` stops a save and `should` does not. */
export type FieldMessages = ReadonlyMap<string, { level: 'must' | 'should'; text: string }[]>

/** What the fields of one form have in common. */
export type FormContext = {
  values: FormValues
  messages: FieldMessages
  options: (target: Target) => Option[]
  /** Fields that the file has in a way that no form can show. */
  unshown: ReadonlySet<string>
  /** The row that has just been added or moved: the form opens there. */
  row: string | undefined
}

type FieldProps<Kind extends FormField['kind'] = FormField['kind']> = {
  field: FormField & { kind: Kind }
  form: FormContext
}

/** Where the link of a message leads: the first box of the field. */
export const anchorOf = (name: string, form: FormContext) =>
  form.values.has(`${name}.day`) ? `${name}.day` : name

const hintId = (name: string) => `${name}-hint`
const messageId = (name: string) => `${name}-message`

/** The ids of what explains a field, for a screen reader to read with it. */
function describedBy({ field, form }: FieldProps): string | undefined {
  const ids = [field.hint && hintId(field.name), form.messages.has(field.name) && messageId(field.name)]
  return ids.filter(Boolean).join(' ') || undefined
}

const isWrong = ({ field, form }: FieldProps) =>
  form.messages.get(field.name)?.some(({ level }) => level === 'must') || undefined

/** One field of a form with its label, its hint and what the check says of it. */
export function Field({ field, form }: FieldProps) {
  if (form.unshown.has(field.name))
    return (
      <Box field={field} form={form}>
        <p className="label" id={field.name} tabIndex={-1}>
          {field.label}
        </p>
        <About field={field} form={form} />
        <p>This is written in a way that no form can show. Use “Edit the file as text” to change it.</p>
      </Box>
    )
  switch (field.kind) {
    case 'group':
      return (
        <Fieldset field={field} form={form} isTarget>
          {field.fields.map((one) => (
            <Field key={one.name} field={one} form={form} />
          ))}
        </Fieldset>
      )
    case 'rows':
      return <Rows field={field} form={form} />
    case 'date':
      return hasDateParts(form.values, field.name) ? (
        <DateParts field={field} form={form} />
      ) : (
        <Line field={field} form={form} />
      )
    case 'choice':
      return field.name.includes('.') ? (
        <Select
          field={field}
          form={form}
          options={field.choices.map((value) => ({ value, label: sayChoice(value) }))}
        />
      ) : (
        <Choices field={field} form={form} type="radio" />
      )
    case 'choices':
      return <Choices field={field} form={form} type="checkbox" />
    case 'reference':
      return <Select field={field} form={form} options={form.options(field.to)} />
    case 'references':
      return <References field={field} form={form} />
    default:
      return <Line field={field} form={form} />
  }
}

function Box({ field, form, children }: FieldProps & { children: ReactNode }) {
  return <div className={isWrong({ field, form }) ? 'field wrong' : 'field'}>{children}</div>
}

/** The hint of a field, then its messages. */
function About({ field, form }: FieldProps) {
  const messages = form.messages.get(field.name) ?? []
  return (
    <>
      {field.hint && (
        <p className="hint" id={hintId(field.name)}>
          {field.hint} {field.kind === 'lines' && 'Write each on a line of its own.'}
        </p>
      )}
      {messages.length > 0 && (
        <div id={messageId(field.name)}>
          <Messages messages={messages} />
        </div>
      )}
    </>
  )
}

/** What the check says of one field. */
export function Messages({ messages }: { messages: { level: 'must' | 'should'; text: string }[] }) {
  return messages.map(({ level, text }) => (
    <p key={text} className={level === 'must' ? 'message' : 'advice'}>
      <span className="visually-hidden">{level === 'must' ? 'Error: ' : 'Advice: '}</span>
      {text}
    </p>
  ))
}

function Label({ field }: Pick<FieldProps, 'field'>) {
  return (
    <>
      {field.label}
      {field.optional && <span className="optional"> (optional)</span>}
    </>
  )
}

/** `isTarget` when no box inside it takes the name of the field, to which messages lead. */
function Fieldset({
  field,
  form,
  children,
  isTarget,
}: FieldProps & { children: ReactNode; isTarget?: boolean }) {
  return (
    <fieldset
      {...(isTarget && { id: field.name, tabIndex: -1 })}
      className={isWrong({ field, form }) ? 'field wrong' : 'field'}
      aria-describedby={describedBy({ field, form })}
    >
      <legend>
        <Label field={field} />
      </legend>
      <About field={field} form={form} />
      {children}
    </fieldset>
  )
}

/** A box or a list with its label above it. */
function Labelled({ field, form, children }: FieldProps & { children: ReactNode }) {
  return (
    <Box field={field} form={form}>
      <label htmlFor={field.name}>
        <Label field={field} />
      </label>
      <About field={field} form={form} />
      {children}
    </Box>
  )
}

/** Words on one line or several, a number, or a list with one thing on each line. */
function Line({ field, form }: FieldProps) {
  const value = getValue(form.values, field.name)
  const common = {
    id: field.name,
    name: field.name,
    defaultValue: value,
    'aria-describedby': describedBy({ field, form }),
    'aria-invalid': isWrong({ field, form }),
  }
  const rows = field.kind === 'lines' ? Math.min(12, value.split('\n').length + 1) : 3
  return (
    <Labelled field={field} form={form}>
      {field.kind === 'lines' || (field.kind === 'line' && field.long) ? (
        <textarea {...common} rows={rows} />
      ) : (
        <input
          {...common}
          type="text"
          inputMode={field.kind === 'number' ? 'numeric' : undefined}
          className={field.kind === 'number' ? 'short' : undefined}
        />
      )}
    </Labelled>
  )
}

const dateParts = [
  { part: 'day', label: 'Day' },
  { part: 'month', label: 'Month' },
  { part: 'year', label: 'Year' },
]

function DateParts({ field, form }: FieldProps) {
  return (
    <Fieldset field={field} form={form}>
      <div className="date">
        {dateParts.map(({ part, label }) => (
          <div key={part}>
            <label htmlFor={`${field.name}.${part}`}>{label}</label>
            <input
              id={`${field.name}.${part}`}
              name={`${field.name}.${part}`}
              type="text"
              inputMode="numeric"
              className={part}
              defaultValue={getValue(form.values, `${field.name}.${part}`)}
              aria-invalid={isWrong({ field, form })}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}

/** The value of a setting in words: `in-force` is "In force". */
function sayChoice(value: string): string {
  const words =
    { true: 'Yes', false: 'No', faq: 'Questions and answers' }[value] ?? value.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function Choices({ field, form, type }: FieldProps<'choice' | 'choices'> & { type: 'radio' | 'checkbox' }) {
  const chosen = listChosen(form.values, field.name)
  const others = chosen.filter((value) => !field.choices.includes(value))
  return (
    <Fieldset field={field} form={form}>
      <Options
        name={field.name}
        type={type}
        chosen={chosen}
        options={[...field.choices, ...others].map((value) => ({ value, label: sayChoice(value) }))}
      />
    </Fieldset>
  )
}

/** An empty value goes before them, so that "none" is not taken for a field that was not sent. */
function Options(list: {
  name: string
  type: 'radio' | 'checkbox'
  chosen: string[]
  options: Option[]
  rest?: boolean
}) {
  const { name, type, chosen, options, rest } = list
  return (
    <>
      {!rest && <input type="hidden" name={name} value="" />}
      {options.map(({ value, label, more }, index) => (
        <label key={value} className="option">
          <input
            type={type}
            name={name}
            value={value}
            id={index === 0 && !rest ? name : undefined}
            defaultChecked={chosen.includes(value)}
          />
          <span>
            {label}
            {more && <span className="more">{more}</span>}
          </span>
        </label>
      ))}
    </>
  )
}

function Select({ field, form, options }: FieldProps & { options: Option[] }) {
  const value = getValue(form.values, field.name)
  const isKnown = value === '' || options.some((option) => option.value === value)
  return (
    <Labelled field={field} form={form}>
      <select
        id={field.name}
        name={field.name}
        defaultValue={value}
        aria-describedby={describedBy({ field, form })}
        aria-invalid={isWrong({ field, form })}
      >
        {(value === '' || field.optional) && <option value="">Choose one</option>}
        {!isKnown && <option value={value}>{value} (not found)</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** The chosen ones in their order, then all the others behind a summary. */
function References({ field, form }: FieldProps<'references'>) {
  const chosen = listChosen(form.values, field.name)
  const options = form.options(field.to)
  const known = new Map(options.map((option) => [option.value, option]))
  const others = options.filter(({ value }) => !chosen.includes(value))
  return (
    <Fieldset field={field} form={form}>
      <Options
        name={field.name}
        type="checkbox"
        chosen={chosen}
        options={chosen.map((value) => known.get(value) ?? { value, label: `${value} (not found)` })}
      />
      <details>
        <summary id={chosen.length === 0 ? field.name : undefined}>
          {chosen.length === 0 ? 'Choose' : 'Choose more'} ({others.length})
        </summary>
        <div className="others">
          <Options name={field.name} type="checkbox" chosen={chosen} options={others} rest />
        </div>
      </details>
    </Fieldset>
  )
}

/** A list of settings, one box for each, with buttons that send the form and bring it back changed. */
function Rows({ field, form }: FieldProps<'rows'>) {
  const rows = listRows(form.values, field.name)
  return (
    <Fieldset field={field} form={form} isTarget={rows.length > 0}>
      <input type="hidden" name={`${field.name}.row`} value="" />
      {rows.map((row, index) => {
        const name = `${field.name}.${row}`
        const title = `${field.label}: ${index + 1} of ${rows.length}`
        return (
          <fieldset key={row} className="row" id={name} tabIndex={-1} autoFocus={form.row === name}>
            <legend>{title}</legend>
            <input type="hidden" name={`${field.name}.row`} value={row} />
            <Messages messages={form.messages.get(name) ?? []} />
            {fieldsOfRow(field, row).map((one) => (
              <Field key={one.name} field={one} form={form} />
            ))}
            <div className="row-buttons">
              {index > 0 && (
                <button type="submit" name="do" value={`up:${name}`}>
                  Move up<span className="visually-hidden">: {title}</span>
                </button>
              )}
              <button type="submit" name="do" value={`remove:${name}`}>
                Remove<span className="visually-hidden">: {title}</span>
              </button>
            </div>
          </fieldset>
        )
      })}
      <button
        type="submit"
        name="do"
        value={`add:${field.name}`}
        id={rows.length === 0 ? field.name : undefined}
      >
        Add {rows.length === 0 ? 'one' : 'another'}
        <span className="visually-hidden">: {field.label}</span>
      </button>
    </Fieldset>
  )
}
