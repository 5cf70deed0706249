/** Lets the page answer before work goes on. */
export const turn = () => new Promise<void>((resolve) => setTimeout(resolve));
