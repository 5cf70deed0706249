import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { Money } from '@/components/money.tsx';
import { Notice } from '@/components/notice.tsx';
import { SelectionList } from '@/components/selection-list.tsx';
import { setQuantity } from '@/lib/guest/cart.ts';
import { rememberWork, touchWork, works } from '@/lib/guest/work.ts';
import { isOrderable, type CartPiece } from '../api/pieces.ts';
import { totalsOf } from '../api/totals.ts';
import styles from './cart-line.module.css';
import { Picture } from './picture.tsx';
import { QuantityField } from './quantity-field.tsx';

interface Props {
  line: CartPiece;
  taxRate: string | undefined;
  changed: boolean;
  onRemove: () => void;
}

/** One piece in the cart. */
export function CartLine({ line, taxRate, changed, onRemove }: Props) {
  const { t } = useTranslation('ordering');
  const navigate = useNavigate();
  const { configurationId, productLine, quantity, piece } = line;
  const name = piece?.productLine.name ?? productLine;
  const totals = taxRate === undefined ? null : totalsOf([line], taxRate);

  const edit = () => {
    if (works.get().some((work) => work.configurationId === configurationId)) touchWork(configurationId);
    else rememberWork(configurationId, productLine);
    void navigate({ to: '/configure/$code', params: { code: productLine } });
  };

  return (
    <li className={styles.line}>
      {piece && <Picture productLine={piece.productLine} selections={piece.selections} />}
      <div className={styles.text}>
        <div className={styles.head}>
          <h2>{name}</h2>
          {totals && (
            <div className={styles.price}>
              <Money value={totals.gross} />
              <span className={styles.parts}>
                {t('cart.parts')} <Money value={totals.net} /> + <Money value={totals.tax} />
              </span>
            </div>
          )}
        </div>
        {changed && (
          <Notice tone="hint" role="status">
            <p>{t('cart.changed')}</p>
          </Notice>
        )}
        {piece === null && <Notice tone="problem">{t('cart.gone')}</Notice>}
        {piece !== null && !isOrderable(line) && <Notice tone="problem">{t('cart.unfinished')}</Notice>}
        <div className={styles.bar}>
          <QuantityField piece={name} value={quantity} onChange={(value) => setQuantity(configurationId, value)} />
          {piece !== null && (
            <button type="button" className="link" aria-label={t('cart.editOf', { piece: name })} onClick={edit}>
              {t('cart.edit')}
            </button>
          )}
          <button type="button" className="link" aria-label={t('cart.removeOf', { piece: name })} onClick={onRemove}>
            {t('cart.remove')}
          </button>
        </div>
        {piece?.leadTime && (
          <p className="muted">
            {t('cart.promise')} <Moment value={piece.leadTime.promisedAt} />
          </p>
        )}
        {piece && (
          <details>
            <summary>{t('cart.selections')}</summary>
            <SelectionList selections={piece.selections} characteristics={piece.productLine.characteristics} />
          </details>
        )}
      </div>
    </li>
  );
}
