/** What a person types into or chooses from: the browser's own controls, each under its name and with its help beside it. */
import { useId, type ReactElement } from 'react';

export interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with the value, where something is. */
  readonly wrong?: string | undefined;
  readonly isNumber?: boolean;
}

export function Typed({ label, value, onChange, wrong, isNumber = false }: TypedProps): ReactElement {
  const id = useId();
  return (
    <div className="kc-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={isNumber ? 'numeric' : 'text'}
        autoComplete="off"
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={({ target }) => onChange(target.value)}
      />
      {wrong !== undefined && (
        <span id={`${id}-wrong`} className="kc-wrong" role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
}

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  readonly choices: readonly (readonly [value: Value, text: string])[];
  readonly onChoose: (value: Value) => void;
  /** Stands there until something was chosen. */
  readonly prompt?: string;
}

export function Choice<Value extends string>({
  label,
  value,
  choices,
  onChoose,
  prompt,
}: ChoiceProps<Value>): ReactElement {
  const id = useId();
  return (
    <div className="kc-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value as Value)}>
        {prompt !== undefined && (
          <option value="" disabled>
            {prompt}
          </option>
        )}
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
