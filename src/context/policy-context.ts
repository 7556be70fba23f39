/** The root: what `context` is in an expression. */
import { type ClrGuid, randomGuid } from '../expr/runtime/guid.js';
import type { ClrDateTime } from '../expr/runtime/time/date-time.js';
import type { ClrTimeSpan } from '../expr/runtime/time/time-span.js';
import { Part, partTypes } from './part.js';
import type { Request } from './request.js';
import type { Response } from './response.js';
import type {
  Api,
  Backend,
  Deployment,
  GraphQL,
  LastError,
  Operation,
  Product,
  Subscription,
  User,
  Workspace,
} from './service-parts.js';
import { Variables } from './variables.js';

export class PolicyContext extends Part {
  api: Api | null = null;
  backend: Backend | null = null;
  deployment: Deployment | null = null;
  graphQL: GraphQL | null = null;
  lastError: LastError | null = null;
  operation: Operation | null = null;
  product: Product | null = null;
  response: Response | null = null;
  subscription: Subscription | null = null;
  tracing = false;
  user: User | null = null;
  variables = new Variables();
  workspace: Workspace | null = null;
  /** What `context.Trace` was given, in order. */
  readonly traces: (string | null)[] = [];
  /** Called with every `context.Trace`; the trace of a run wants them among its other entries. */
  onTrace: ((message: string | null) => void) | undefined;

  #requestId: ClrGuid | undefined;

  constructor(
    public request: Request,
    /** Made up when it is first asked for, if absent. */
    requestId: ClrGuid | undefined,
    public timestamp: ClrDateTime,
    /** `context.Elapsed`, asked for anew each time. */
    public elapsed: () => ClrTimeSpan,
  ) {
    super(partTypes.context);
    this.#requestId = requestId;
  }

  get requestId(): ClrGuid {
    this.#requestId ??= randomGuid();
    return this.#requestId;
  }

  /** `context.Trace(message)`. */
  trace(message: string | null): void {
    this.traces.push(message);
    this.onTrace?.(message);
  }
}
