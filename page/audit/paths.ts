/** A place on the way, and what to ask there. */
export interface Stop {
  /** Section of the audit; a digit pair is the notebook of this number. */
  readonly at: string;
  readonly link: string;
  readonly look: string;
}

/** A way through a review. REVIEWING.md has the same in words; its test holds the two together. */
export interface Path {
  readonly title: string;
  readonly stops: readonly Stop[];
}

/** The two ways through a review, in the order of a reviewer. */
export const paths: readonly Path[] = [
  {
    title: "In a quarter of an hour",
    stops: [
      {
        at: "flow",
        link: "Flow of records",
        look: "Do the laws hold, and are the studies of the flow those of the data?",
      },
      {
        at: "results",
        link: "Results",
        look: "Read each answer with its warnings; is the forest plot what the words say?",
      },
      {
        at: "claims",
        link: "Claims",
        look: "Which printed numbers do not come out, and which choices would print them?",
      },
      {
        at: "tripwires",
        link: "Tripwires",
        look: "Which alarms are unanswered, and would a slip move a result?",
      },
      {
        at: "changes",
        link: "Deviations and corrections",
        look: "What was done otherwise than registered, and what did it change?",
      },
      {
        at: "verification",
        link: "Verification",
        look: "Do the stored results come out again in this browser?",
      },
    ],
  },
  {
    title: "In two hours, after that",
    stops: [
      {
        at: "02",
        link: "Extraction",
        look: "Do two extractions agree; how were differences settled, and do they matter?",
      },
      {
        at: "tripwires",
        link: "What to check first",
        look: "Take the first cells of the audit plan back to their sources.",
      },
      {
        at: "studies",
        link: "Studies",
        look: "Follow five rows from the table to the paper and to their effects.",
      },
      {
        at: "risk-of-bias",
        link: "Risk of bias",
        look: "Read the reasons of the judgements on the heaviest studies.",
      },
      {
        at: "07",
        link: "Sensitivity",
        look: "Does the answer hang on one study, or on one choice?",
      },
      {
        at: "08",
        link: "Small-study effects",
        look: "Do small studies tell another story?",
      },
      {
        at: "certainty",
        link: "Certainty",
        look: "Do the judgements follow from the facts that stand beside them?",
      },
      {
        at: "witnesses",
        link: "Witnesses",
        look: "Does another program find the same; which results has nobody checked?",
      },
      {
        at: "bench",
        link: "Bench",
        look: "Take out the study you trust least; choose what you would have chosen.",
      },
    ],
  },
];
