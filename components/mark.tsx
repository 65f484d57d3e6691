/** Our own mark, as on the toolbar. Beside it stands always the name. */

import styles from "./setup/setup.module.css";

export function Mark() {
  return <img class={styles.brandMark} src="/icon.svg" alt="" width="32" height="32" />;
}
