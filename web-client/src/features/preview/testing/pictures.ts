import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A picture as markup. */
export const markup = (picture: ReactElement): string => renderToStaticMarkup(picture);
