/** Called once this person was forgotten here: everything of the workshop leaves the screen at once. */
import { createContext } from 'react';

export const ForgottenContext = createContext<() => void>(() => {});
