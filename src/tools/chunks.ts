interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

const FIRST = '/src/app/main.tsx'

/**
 * Puts all that the first script imports into one chunk, but for packages: fewer chunks before the first question are
 * fewer bytes. The rest the bundler parts as it finds best.
 */
export const chunkOf = (id: string, graph: Graph): string | null =>
  !id.endsWith(FIRST) && leadsFromFirst(id, graph, new Set()) ? 'interview' : null

/** Whether the first script imports it, itself or through others, but for `import()`. */
function leadsFromFirst(id: string, graph: Graph, seen: Set<string>): boolean {
  if (id.endsWith(FIRST)) return true
  if (seen.has(id)) return false
  seen.add(id)
  return graph.getModuleInfo(id)?.importers.some((importer) => leadsFromFirst(importer, graph, seen)) ?? false
}
