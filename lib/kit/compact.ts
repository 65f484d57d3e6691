/** Leaves out the keys whose value is `undefined`: what is unknown is absent, in rows and in messages. */
export function compact<Row extends object>(row: Row): Row {
  const copy = { ...row };
  for (const [key, value] of Object.entries(copy)) {
    if (value === undefined) Reflect.deleteProperty(copy, key);
  }
  return copy;
}
