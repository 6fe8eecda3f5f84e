# Answers the questions that tools/witness.ts has written into a folder: calls.txt, one call a line, and
# the table of line n in n.csv. Prints the versions, then for each call k, estimate, standard error,
# limits, tau2 and Q, with 17 digits, or why there is no answer.
#
#   Rscript tools/witness/witness.R FOLDER CONTROL
suppressMessages(library(metafor))
arguments <- commandArgs(trailingOnly = TRUE)
control <- eval(parse(text = arguments[2]))
calls <- readLines(file.path(arguments[1], "calls.txt"))

number <- function(x) if (length(x) == 0 || !is.finite(x)) "NA" else sprintf("%.17g", as.numeric(x))

answer <- function(n) {
  dat <- read.csv(file.path(arguments[1], paste0(n, ".csv")))
  fit <- suppressWarnings(eval(parse(text = calls[n])))
  if (inherits(fit, "htest")) {
    found <- list(NA, fit$estimate, NA, fit$conf.int[1], fit$conf.int[2], NA, NA)
  } else {
    tau2 <- if (inherits(fit, "rma.uni") && fit$method != "EE") fit$tau2 else NA
    found <- list(fit$k, fit$beta, fit$se, fit$ci.lb, fit$ci.ub, tau2, fit$QE)
  }
  paste(c("numbers", vapply(found, number, "")), collapse = "\t")
}

cat("versions", paste(R.version$major, R.version$minor, sep = "."),
    as.character(packageVersion("metafor")), sep = "\t")
cat("\n")
for (n in seq_along(calls)) {
  cat(tryCatch(answer(n), error = function(e) {
    paste("reason", gsub("[[:space:]]+", " ", conditionMessage(e)), sep = "\t")
  }), "\n", sep = "")
}
