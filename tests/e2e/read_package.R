# Reads every frame of a package with haven, readr and its own script, and compares them.
suppressMessages({library(haven); library(readr)})
folder <- commandArgs(TRUE)[1]
setwd(folder)
columns <- 0
text <- function(x) {
  if (is.factor(x) || inherits(x, "Date") || is.logical(x)) x <- as.character(x)
  if (is.character(x)) x[x == ""] <- NA
  x
}
same <- function(a, b) {
  a <- text(a); b <- text(b)
  # readr reads decimals to some 13 digits; haven and Parquet have all of them.
  if (is.numeric(b)) a <- as.numeric(a)
  if (is.numeric(a)) b <- as.numeric(b)
  isTRUE(all.equal(as.vector(a), as.vector(b), tolerance = 1e-12))
}
for (file in list.files("data/csv")) {
  name <- sub("[.]csv$", "", file)
  stata <- read_dta(file.path("data/stata", paste0(name, ".dta")))
  csv <- suppressWarnings(read_csv(file.path("data/csv", file), show_col_types = FALSE))
  stopifnot(nrow(problems(csv)) == 0, identical(names(stata), names(csv)), nrow(stata) == nrow(csv))
  source(file.path("data/r", paste0(name, ".R")), encoding = "UTF-8")
  own <- get(paste0("read_", name))(lang = "en")
  for (column in names(csv)) {
    columns <- columns + 1
    labelled <- is.labelled(stata[[column]])
    if (labelled) {
      stopifnot(identical(is.na(stata[[column]]), is.na(text(csv[[column]]))))
    } else if (!same(stata[[column]], csv[[column]])) {
      stop("haven and readr differ: ", name, " ", column)
    }
    if (is.factor(own[[column]])) {
      stopifnot(identical(is.na(own[[column]]), is.na(csv[[column]])))
    } else if (!same(own[[column]], csv[[column]])) {
      stop("the script and readr differ: ", name, " ", column)
    }
    stopifnot(nzchar(attr(own[[column]], "label")), nzchar(attr(stata[[column]], "label")))
  }
}
cat(columns, "columns are equal\n")
