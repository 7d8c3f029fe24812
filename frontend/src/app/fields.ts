// The text fields of a form: their values, and the API's word on each.
import { useState } from 'react';
import { fieldError } from '~/api/field-errors';

interface Changed {
  currentTarget: { value: string };
}

export interface Fields<Name extends string> {
  values: Record<Name, string>;
  set: (name: Name, value: string) => void;
  reset: () => void;
  /** The properties of one input. */
  field: (name: Name) => {
    name: Name;
    value: string;
    error: string | null;
    onChange: (event: Changed) => void;
  };
}

export function useFields<Name extends string>(
  initial: Record<Name, string>,
  error: unknown,
): Fields<Name> {
  const [values, setValues] = useState(initial);
  const set = (name: Name, value: string) => setValues((before) => ({ ...before, [name]: value }));
  return {
    values,
    set,
    reset: () => setValues(initial),
    field: (name) => ({
      name,
      value: values[name],
      error: fieldError(error, name),
      onChange: (event) => set(name, event.currentTarget.value),
    }),
  };
}
