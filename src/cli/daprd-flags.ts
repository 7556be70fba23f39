/** daprd's flags that the stand-in takes and has no use for, so that a command line of daprd's can be used as it is. */

/** With a value. */
const withValue = `
actors-service allowed-origins app-binding-options-timeout app-channel-address app-health-check-path app-health-probe-interval
app-health-probe-timeout app-health-threshold app-max-concurrency app-protocol control-plane-address
control-plane-namespace control-plane-trust-domain dapr-block-shutdown-duration dapr-grpc-port
dapr-internal-grpc-listen-address dapr-internal-grpc-port dapr-public-listen-address dapr-public-port
disable-init-endpoints hot-reload-reconcile-interval kubeconfig metrics-listen-address metrics-port mode
placement-host-address profile-port reminders-service scheduler-host-address scheduler-job-stream-concurrency
sentry-address trust-anchors-file trust-domain
`;
/** Switches, which pflag also takes as `--switch=false`. */
const switches = `
app-ssl disable-builtin-k8s-secret-store enable-api-log-obfuscation enable-app-health-check enable-metrics enable-mtls
enable-profiling log-as-json
`;

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const valueFlags = names(withValue);
const switchFlags = names(switches);

/** Replaces each of them by `--ignored=NAME`, and spells out the values of the switches that count. */
export function prepareDaprd(args: readonly string[], countingSwitches: readonly string[]): string[] {
  const prepared: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    const [, name = '', value] = /^--([a-z0-9-]+)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    if (valueFlags.has(name)) {
      if (value === undefined) i++;
      prepared.push(`--ignored=${name}`);
    } else if (switchFlags.has(name)) prepared.push(`--ignored=${name}`);
    else if (countingSwitches.includes(name) && value !== undefined) {
      if (/^(?:1|t|true)$/i.test(value)) prepared.push(`--${name}`);
    } else prepared.push(argument);
  }
  return prepared;
}
