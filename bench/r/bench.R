# The same work as bench/r/work.ts with metafor. Rscript bench/r/bench.R FOLDER SUBSETS
# FOLDER holds the simulated data that bench/r/against_r.ts wrote. Prints "name,seconds" for each
# work, the median of at least three calls (one where a call takes more than four seconds).
suppressMessages(library(metafor))
arguments <- commandArgs(trailingOnly = TRUE)
read <- function(name) read.csv(file.path(arguments[1], name))
few <- read("few.csv")
many <- read("many.csv")
twenty <- read("twenty.csv")
tables <- read("tables.csv")
subsets <- as.numeric(arguments[2])

cat("R,", as.character(getRversion()), "\n", sep = "")
cat("metafor,", as.character(packageVersion("metafor")), "\n", sep = "")
cat("lme4,", as.character(packageVersion("lme4")), "\n", sep = "")

median_seconds <- function(work) {
  times <- numeric(0)
  repeat {
    times <- c(times, system.time(work(), gcFirst = FALSE)[["elapsed"]])
    if (times[1] > 4 || (length(times) >= 3 && sum(times) > 1.5)) break
  }
  # The clock of system.time() counts milliseconds, so that short calls are timed as one.
  if (median(times) < 0.05) return(sum(times) / length(times))
  median(times)
}
line <- function(name, work) cat(name, ",", format(median_seconds(work), digits = 6), "\n", sep = "")

reml <- function(data) rma(yi, vi, data = data, method = "REML", test = "knha")
fit <- reml(few)
line("reml_34", function() reml(few))
line("reml_34_interval", function() confint(reml(few)))
line("leave_one_out", function() leave1out(reml(few)))
line("influence", function() influence(reml(few)))
line("glmm", function() suppressWarnings(rma.glmm(
  measure = "OR", ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = tables, model = "UM.FS",
  method = "ML"
)))
line("permutations", function() permutest(
  rma(yi, vi, mods = ~x, data = few, method = "REML", test = "knha"),
  iter = 1000, progbar = FALSE
))
small <- rma(yi, vi, data = twenty, method = "DL")
line("gosh", function() gosh(small, subsets = subsets, progbar = FALSE))
line("reml_1653", function() reml(many))
