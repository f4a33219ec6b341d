/** Takes everything of the workshop off the screen at once and shows what is given instead. */
import { createContext, type ReactNode } from 'react';

export const LeaveContext = createContext<(screen: ReactNode) => void>(() => {});
