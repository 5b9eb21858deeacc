/** Fewer cases, or fewer reports, than this are drawn hollow or one by one, and never as a band. */
export const FEW = 5;
