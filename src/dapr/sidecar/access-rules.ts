/** `spec.api` and `spec.tracing` of Configuration files: which APIs the sidecar offers (dapr.md 1.9, 1.4). */
import { type ResourceProblem, readResourceFile } from './resource-files.js';
import { isPlain, type Plain, textOf } from './yaml-values.js';

/** A route as the rules know it. */
export interface RouteIdentity {
  /** `v1/bindings`: the group's version and name. */
  readonly group: string;
  /** `v1.0/bindings/{name}`. */
  readonly path: string;
}

export interface SidecarConfiguration {
  readonly problems: readonly ResourceProblem[];
  /** 0: tracing is off. */
  readonly samplingRate: number;
  allows(route: RouteIdentity): boolean;
}

/** What an empty rate means. */
const defaultSamplingRate = 0.0001;

/** Reads Configuration files; a later one adds its rules and replaces the sampling rate. */
export function loadConfiguration(files: readonly string[]): SidecarConfiguration {
  const problems: ResourceProblem[] = [];
  const allowed: string[] = [];
  const denied: string[] = [];
  let samplingRate = defaultSamplingRate;
  for (const file of files) {
    const { documents, problems: found } = readResourceFile(file);
    problems.push(...found);
    for (const document of documents) {
      if (document.kind !== 'Configuration' || !isPlain(document.spec)) continue;
      const { api, tracing } = document.spec;
      samplingRate = rateOf(isPlain(tracing) ? textOf(tracing.samplingRate) : '') ?? samplingRate;
      if (!isPlain(api)) continue;
      allowed.push(...httpRules(api.allowed));
      denied.push(...httpRules(api.denied));
    }
  }
  // The new form names the group, the old one is the start of a path.
  const isNamed = (rules: readonly string[], { group, path }: RouteIdentity) =>
    rules.some((rule) => rule === group || path.startsWith(rule));
  return {
    problems,
    samplingRate,
    allows: (route) => !isNamed(denied, route) && (allowed.length === 0 || isNamed(allowed, route)),
  };
}

function rateOf(text: string): number | undefined {
  const rate = Number(text);
  return text.trim() === '' || Number.isNaN(rate) ? undefined : rate;
}

const httpRules = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [])
    .filter(isPlain)
    .filter((rule: Plain) => ['', 'http'].includes(textOf(rule.protocol).toLowerCase()))
    .map((rule: Plain) => `${textOf(rule.version)}/${textOf(rule.name)}`);
