import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mistake } from '../api/fragments.ts';
import { within, type OutlineNode } from '../api/outline.ts';
import styles from './outline-tree.module.css';

interface Props {
  nodes: OutlineNode[];
  mistakes: Mistake[];
  onGo: (node: OutlineNode) => void;
}

/** The line as a tree: every part leads to where it stands in the file; mistaken ones are marked. */
export function OutlineTree({ nodes, mistakes, onGo }: Props) {
  const { t } = useTranslation('studio');
  return (
    <nav className={styles.tree} aria-label={t('outline.label')}>
      <Branch nodes={nodes} depth={0} mistakes={mistakes} onGo={onGo} />
    </nav>
  );
}

const DEEPEST = 4;

function Branch({ nodes, depth, mistakes, onGo }: Props & { depth: number }) {
  return (
    <ul>
      {nodes.map((node) => (
        <Part key={node.path} node={node} depth={depth} mistakes={mistakes.filter(({ path }) => within(path, node.path))} onGo={onGo} />
      ))}
    </ul>
  );
}

function Part({ node, depth, mistakes, onGo }: { node: OutlineNode; depth: number; mistakes: Mistake[]; onGo: Props['onGo'] }) {
  const { t } = useTranslation('studio');
  const [open, setOpen] = useState(false);
  const name = node.children.find(({ key }) => key === 'name');
  const label = (
    <>
      {/^\d+$/.test(node.key) && name ? t('outline.item', { number: Number(node.key) + 1 }) : depth === 0 ? t(`section.${node.key}`, { defaultValue: node.key }) : node.key}
      {mistakes.length > 0 && (
        <span className={styles.mistaken}>
          <span aria-hidden>!</span>
          <span className="visually-hidden"> {t('mistakes.count', { count: mistakes.length })}</span>
        </span>
      )}
    </>
  );
  if (node.children.length === 0 || depth >= DEEPEST) {
    return (
      <li>
        <button type="button" onClick={() => onGo(node)}>
          {label}
        </button>
      </li>
    );
  }
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {label} <span className="muted">{node.children.length}</span>
        </summary>
        {open && <Branch nodes={node.children} depth={depth + 1} mistakes={mistakes} onGo={onGo} />}
      </details>
    </li>
  );
}
