/** Every binding component of the stand-in. */
import { bindingsHttp } from './bindings-http.js';
import { bindingsLocalStorage } from './bindings-localstorage.js';
import type { BindingComponent } from './define.js';

export const bindingComponents: readonly BindingComponent[] = [bindingsHttp, bindingsLocalStorage];
