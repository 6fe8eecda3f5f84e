# Makes extra_*.json: cases on data sets that the other files do not use, and on simulated data that are
# nasty on purpose. Facts of the installed metafor; nothing of this library.
#
#   Rscript tests/reference/make_cases.R FOLDER
#
# Needs metafor, metadat and jsonlite (Debian: r-cran-metafor r-cran-metadat r-cran-jsonlite). Families
# and schema as in README.md; ML, REML and EB iterated to 1e-12. A case that R refuses is left out, and so
# are answers that are rounding errors or that the library declines to give and says so: with all effects
# equal Hartung-Knapp intervals (of no width in R), weighted lines and trim-and-fill; with two studies
# prediction intervals, influence, rank tests, lines through two points and limits of tau2.
suppressMessages({library(metafor); library(jsonlite)})
folder <- commandArgs(trailingOnly = TRUE)[1]
stopifnot(!is.na(folder), dir.exists(folder))
control <- list(threshold = 1e-12, maxiter = 10000, tau2.max = 1e6, tol = 1e-13)

# Data: real 2x2 tables of metadat, and simulated ones (set.seed, sample.kind of R 3.6 and later).
tables <- function(ai, n1i, ci, n2i) na.omit(data.frame(event_t = ai, n_t = n1i, event_c = ci, n_c = n2i))
set.seed(20240601)
sparse <- function(k, n, risk) {
  n_t <- 5 + rpois(k, n); n_c <- 5 + rpois(k, n)
  tables(rbinom(k, n_t, risk), n_t, rbinom(k, n_c, 2 * risk), n_c)
}
generic <- function(k, spread, decades) data.frame(
  yi = round(spread * rnorm(k), 6), vi = signif(10^(decades * (runif(k) - 0.5) - 1), 6)
)
two_by_two <- list(
  lee2004 = with(dat.lee2004, tables(ai, n1i, ci, n2i)),
  linde2005 = with(dat.linde2005, tables(ai, n1i, ci, n2i)),
  collins1985b = with(dat.collins1985b, tables(pre.xti, pre.nti, pre.xci, pre.nci)),
  hahn2001 = with(dat.hahn2001, tables(ai, n1i, ci, n2i)),
  simulated_sparse = sparse(15, 25, 0.03),
  simulated_zero_arm = transform(sparse(8, 40, 0.05), event_t = 0),
  simulated_two = sparse(2, 60, 0.2),
  simulated_large = sparse(12, 20000, 0.01)
)
effects <- list(
  simulated_two_studies = generic(2, 1, 1),
  simulated_three_studies = generic(3, 1, 1),
  simulated_homogeneous = generic(12, 0.05, 1),
  simulated_huge_heterogeneity = generic(12, 1000, 2),
  simulated_eight_decades = generic(15, 1, 8),
  simulated_tiny_variances = transform(generic(10, 1e-4, 1), vi = vi * 1e-8),
  simulated_equal_effects = transform(generic(8, 0, 2), yi = 0.25),
  simulated_equal_variances = transform(generic(9, 1, 0), vi = 0.1),
  simulated_ties = transform(generic(14, 1, 1), yi = round(yi, 1), vi = round(vi, 1) + 0.1),
  simulated_many = generic(150, 0.3, 2)
)

cases <- list(); inputs <- list()
add <- function(family, dataset, reference, settings, compute) {
  expected <- tryCatch(suppressWarnings(compute()), error = function(e) NULL)
  if (is.null(expected)) return(invisible())
  expected <- lapply(expected, function(x) { x <- as.numeric(x); x[!is.finite(x)] <- NA; x })
  expected <- expected[vapply(expected, function(x) length(x) > 0 && !all(is.na(x)), TRUE)]
  if (length(expected) == 0) return(invisible())
  id <- paste(family, dataset, paste(unlist(settings), collapse = "_"), sep = "/")
  cases[[family]][[length(cases[[family]]) + 1]] <<- list(
    id = unbox(id), family = unbox(family), dataset = unbox(dataset), reference = unbox(reference),
    input = unbox(dataset), settings = lapply(settings, unbox),
    expected = lapply(expected, function(x) if (length(x) == 1) unbox(x) else x)
  )
  inputs[[family]] <<- union(inputs[[family]], dataset)
}

analyse <- function(dataset, measure, dat) {
  two <- nrow(dat) < 3
  equal <- min(dat$yi) == max(dat$yi)
  add("effect_size", dataset, "metafor escalc()", list(measure = measure), function() {
    if (measure == "GEN") stop("given"); list(yi = dat$yi, vi = dat$vi)
  })
  fit <- function(method, test = "z") rma(yi, vi, data = dat, method = method, test = test, control = control)
  for (method in c("EE", "DL", "HE", "HS", "HSk", "SJ", "ML", "REML", "EB", "PM")) {
    for (test in if (equal) "z" else c("z", "knha")) {
      add("pool", dataset, "metafor rma()", list(measure = measure, method = method, test = test), function() {
        f <- fit(method, test); p <- predict(f)
        list(estimate = f$beta, se = f$se, statistic = f$zval, p = f$pval, ci_lb = f$ci.lb, ci_ub = f$ci.ub,
             tau2 = f$tau2, se_tau2 = f$se.tau2, I2 = f$I2, H2 = f$H2, Q = f$QE, Q_p = f$QEp,
             pi_lb = if (two || method == "EE") NULL else p$pi.lb,
             pi_ub = if (two || method == "EE") NULL else p$pi.ub)
      })
    }
  }
  for (method in if (two) NULL else c("REML", "PM")) {
    add("heterogeneity_ci", dataset, "metafor confint()", list(measure = measure, method = method, type = "QP"), function() {
      r <- confint(fit(method), control = list(tol = 1e-12, maxiter = 10000, tau2.max = 1e7))$random
      list(tau2_lb = r[1, 2], tau2_ub = r[1, 3], I2_lb = r[3, 2], I2_ub = r[3, 3])
    })
  }
  settings <- list(measure = measure, method = "REML")
  add("leave_one_out", dataset, "metafor leave1out()", settings, function() {
    l <- leave1out(fit("REML"))
    list(estimate = l$estimate, se = l$se, ci_lb = l$ci.lb, ci_ub = l$ci.ub, tau2 = l$tau2, I2 = l$I2, Q = l$Q)
  })
  if (!two) add("influence", dataset, "metafor influence()", settings, function() {
    i <- influence(fit("REML"))$inf
    list(rstudent = i$rstudent, dffits = i$dffits, cook_d = i$cook.d, cov_r = i$cov.r, tau2_del = i$tau2.del,
         QE_del = i$QE.del, hat = i$hat, weight = i$weight)
  })
  for (model in if (two) NULL else if (equal) "rma" else c("rma", "lm")) for (predictor in c("sei", "vi")) {
    add("funnel_asymmetry", dataset, "metafor regtest()", list(measure = measure, model = model, predictor = predictor),
      function() {
        r <- regtest(fit("REML"), model = model, predictor = predictor, control = control)
        list(statistic = r$zval, p = r$pval, limit_estimate = r$est)
      })
  }
  if (!two) add("rank_test", dataset, "metafor ranktest()", list(measure = measure), function() {
    r <- ranktest(fit("EE")); list(tau = r$tau, p = r$pval)
  })
  for (estimator in if (equal) NULL else c("L0", "R0", "Q0")) {
    add("trim_and_fill", dataset, "metafor trimfill()", list(measure = measure, estimator = estimator, method = "REML"), function() {
      f <- trimfill(fit("REML"), estimator = estimator, control = control)
      list(k0 = f$k0, side = if (f$side == "left") -1 else 1, estimate = f$beta, se = f$se, ci_lb = f$ci.lb,
           ci_ub = f$ci.ub, tau2 = f$tau2)
    })
  }
}

for (name in names(two_by_two)) {
  rows <- two_by_two[[name]]
  es <- function(measure) suppressWarnings(
    escalc(measure, ai = event_t, n1i = n_t, ci = event_c, n2i = n_c, data = rows)
  )
  for (measure in c("OR", "RR", "RD", "AS")) analyse(name, measure, es(measure))
  for (measure in c("OR", "RR", "RD")) {
    add("mantel_haenszel", name, "metafor rma.mh()", list(measure = measure), function() {
      f <- rma.mh(measure = measure, ai = event_t, n1i = n_t, ci = event_c, n2i = n_c, data = rows)
      out <- list(estimate = f$beta, se = f$se, ci_lb = f$ci.lb, ci_ub = f$ci.ub, Q = f$QE, I2 = f$I2)
      if (measure == "OR" && any(rows$event_t > 0)) out <- c(out, list(CMH = f$MH, CMH_p = f$MHp))
      out
    })
  }
  add("peto", name, "metafor rma.peto()", list(measure = "OR"), function() {
    f <- rma.peto(ai = event_t, n1i = n_t, ci = event_c, n2i = n_c, data = rows)
    list(estimate = f$beta, se = f$se, ci_lb = f$ci.lb, ci_ub = f$ci.ub, Q = f$QE, I2 = f$I2)
  })
}
for (name in names(effects)) analyse(name, "GEN", effects[[name]])

all_rows <- c(two_by_two, effects)
versions <- list(R = R.version.string, metafor = as.character(packageVersion("metafor")),
                 metadat = as.character(packageVersion("metadat")))
for (family in names(cases)) {
  used <- all_rows[inputs[[family]]]
  # 15 digits, as in the other files.
  writeLines(toJSON(
    list(family = unbox(family), versions = lapply(versions, unbox), inputs = used, cases = cases[[family]]),
    digits = I(15), na = "null", dataframe = "rows"
  ), file.path(folder, paste0("extra_", family, ".json")))
}
