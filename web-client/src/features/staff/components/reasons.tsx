import styles from './step-list.module.css';

interface Explanation {
  text: string;
  reasons: { rule: string; text: string }[];
}

/** Why something is as it is, with each rule that had a say. */
export function Reasons({ explanation }: { explanation: Explanation }) {
  return (
    <>
      <p>{explanation.text}</p>
      <ul className={styles.reasons}>
        {explanation.reasons.map(({ rule, text }) => (
          <li key={`${rule} ${text}`}>
            {text} <code>{rule}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
