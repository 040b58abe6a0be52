declare module 'jexl' {
  const jexl: {
    addFunction(name: string, of: (...values: never[]) => unknown): void
    compile(text: string): { evalSync(context: unknown): unknown }
  }
  export default jexl
}
declare module 'json-logic-js' {
  const jsonLogic: {
    add_operation(name: string, of: (...values: never[]) => unknown): void
    apply(logic: object, data: unknown): unknown
  }
  export default jsonLogic
}
