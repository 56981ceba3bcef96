import styles from './command.module.css'

/** What is typed into a terminal, on a line of its own so that its hyphens stay together. */
export function Command({ children }: { children: string }) {
  return <code className={styles.command}>{children}</code>
}
