/** Rows by id; a table with one row keeps it under `main`. */
export type Table<R> = Readonly<Record<string, R>>
export type Single<R> = { readonly main?: R }
