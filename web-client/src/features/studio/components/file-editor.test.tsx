import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { FileEditor, offsetOf, type Spot } from './file-editor.tsx';

const FILE = 'code: LAMP\nname: {en: Lamp, de: 😀 Lampe}\nprices:\n  BASE: {amount: shde.price}\n';
const MISTAKE = { path: 'prices.BASE.amount', line: 4, column: 18, message: "'shde' is not a name.", didYouMean: ['shade'] };

function Editor({ spot }: { spot: Spot | null }) {
  const [text, setText] = useState(FILE);
  return <FileEditor label="File" text={text} mistakes={[MISTAKE]} spot={spot} readOnly={false} onChange={setText} />;
}

describe('the text of a file', () => {
  it('counts columns in code points, as the service does', () => {
    expect(FILE.slice(offsetOf(FILE, { line: 4, column: 18 })).trim()).toBe('shde.price}');
    expect(FILE.slice(offsetOf(FILE, { line: 2, column: 24 }))).toMatch(/^Lampe/);
    expect(offsetOf(FILE, { line: 99, column: 1 })).toBe(FILE.length);
  });

  it('says what is wrong where one is led, and is mended there', async () => {
    const { rerender } = render(<Editor spot={null} />);
    expect(screen.queryByText(/is not a name/)).toBeNull();
    rerender(<Editor spot={MISTAKE} />);
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'File' });
    expect(text).toHaveFocus();
    expect(text).toHaveAccessibleDescription(/'shde' is not a name/);
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('shde.price}');
    await userEvent.keyboard('shade.price}}');
    expect(text.value).toContain('amount: shade.price}');
  });
});
