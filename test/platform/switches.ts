/**
 * Behaviour of the platform that nothing public settles. Every switch is off by default; tests turn them on, also between
 * two calls (`runner.switches.fifoOff = true`).
 */
export interface PlatformSwitches {
  /** Each queued message is delivered a second time, after everything that was queued before it. @source PR-43 */
  duplicateDelivery: boolean;
  /** The message of a crashed execution is lost; off: it is delivered once more, before all others. @source PR-43 */
  lostOnCrash: boolean;
  /** Queued messages are taken newest first. @source PR-43 */
  partsOutOfOrder: boolean;
  /** The FIFO setting was dropped on import: everything queued for a flow runs at the same time. @source PR-17 */
  fifoOff: boolean;
  /** How many of the next flow invocations are answered 429. @source PR-41 */
  invoke429: number;
  /** A flow retry runs after what is queued; off: the retry holds up the queue. @source PR-29 */
  retryOutsideQueue: boolean;
  /** Synchronous answers come as a 303 to a stored file: status and headers of the flow are lost. @source PR-10 */
  redirectSynchronous: boolean;
  /** Batches of one run share the state objects; off: each starts from a copy and the last whole object wins. @source PR-27 */
  batchesShareState: boolean;
  /** Polling state set by a batched trigger is kept although one of its batches failed. @source PR-27 */
  keepTriggerStateOnBatchFailure: boolean;
}

/** All switches off: the kindest reading, the one `npm start` uses. */
export const switchesOff: Readonly<PlatformSwitches> = {
  duplicateDelivery: false,
  lostOnCrash: false,
  partsOutOfOrder: false,
  fifoOff: false,
  invoke429: 0,
  retryOutsideQueue: false,
  redirectSynchronous: false,
  batchesShareState: false,
  keepTriggerStateOnBatchFailure: false,
};
