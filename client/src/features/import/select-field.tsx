/** A native list to choose one thing from, with its label. */
import { useId } from 'react';
import '../../ui/field.css';

type SelectFieldProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

export function SelectField<Value extends string>({ label, options, value, onChange }: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="eb-field">
      <label htmlFor={id} className="eb-field__label">{label}</label>
      <select
        id={id}
        className="eb-input eb-import__select"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
}
