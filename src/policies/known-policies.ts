/** Every policy that the gateway has, with its sections: tells "not here yet" from "no such policy". */
import type { SectionName } from './schema.js';

const sectionsByLetter: ReadonlyMap<string, SectionName> = new Map([
  ['I', 'inbound'],
  ['B', 'backend'],
  ['O', 'outbound'],
  ['E', 'on-error'],
]);

/** The union of what the reference pages, the shared Dapr page and the toolkit say. */
const table = `
authentication-basic I
authentication-certificate I
authentication-managed-identity IO
authentication-token I
authentication-token-store I
azure-openai-emit-token-metric I
azure-openai-semantic-cache-lookup I
azure-openai-semantic-cache-store O
azure-openai-token-limit I
base IBOE
cache-lookup I
cache-lookup-value IBOE
cache-remove-value IBOE
cache-store O
cache-store-value IBOE
check-header IO
choose IBOE
cors I
cross-domain I
emit-metric IBOE
find-and-replace IBOE
forward-request B
get-authorization-context IBO
include-fragment IBOE
invoke-dapr-binding IOE
invoke-request IBOE
ip-filter I
json-to-xml IBOE
jsonp O
limit-concurrency IBOE
llm-content-safety IO
llm-emit-token-metric I
llm-semantic-cache-lookup I
llm-semantic-cache-store O
llm-token-limit I
log-to-eventhub IBOE
mock-response IOE
proxy I
publish-to-dapr IOE
quota I
quota-by-key I
rate-limit I
rate-limit-by-key I
redirect-content-urls IO
retry IBOE
return-response IBOE
rewrite-uri I
send-one-way-request IBOE
send-request IBOE
send-service-bus-message IOE
set-backend-service IB
set-body IBOE
set-graphql-resolver IB
set-header IBOE
set-method IBOE
set-query-parameter IBOE
set-status IBOE
set-variable IBOE
trace IBOE
validate-azure-ad-token I
validate-client-certificate I
validate-content IOE
validate-graphql-request I
validate-headers OE
validate-jwt I
validate-odata-request I
validate-parameters I
validate-status-code OE
wait IBO
xml-to-json IBOE
xsl-transform IOE
`;

export const knownPolicies: ReadonlyMap<string, readonly SectionName[]> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [name, letters] = line.split(' ') as [string, string];
      return [name, [...letters].map((letter) => sectionsByLetter.get(letter)!)];
    }),
);
