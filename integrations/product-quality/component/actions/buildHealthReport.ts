import { action } from "@prismatic-io/spectral";
import { clockOf } from "../../../../connectors/shared/clock";
import { healthReport as judgement } from "../../flows/healthReport";
import { runJudgement } from "../../flows/judgementFlow";
import { healthReportExample } from "../examplePayloads/healthReport";
import { storedState } from "../sharedState";

/** The judgement *Health Report* as a step: what the shared state knows, in words. It writes nothing. */
export const buildHealthReport = action({
  display: { label: "Build Health Report", description: judgement.description },
  inputs: {},
  perform: async (context) => {
    const now = new Date(clockOf(context).now()).toISOString();
    return { data: runJudgement(judgement, { state: storedState(context), now }, context) };
  },
  examplePayload: { data: healthReportExample },
});
