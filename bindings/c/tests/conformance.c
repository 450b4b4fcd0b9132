/* Answers the questions of tests/src/requests.rs, read from a file, on standard output. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gao.h>

/* A question: its line, then its documents. */
typedef struct {
    char name[128];
    char call[32];
    uint32_t arguments[6];
    uint8_t *options;
    size_t options_len;
    uint8_t *record;
    size_t record_len;
} Question;

static void stop(const char *why) {
    fprintf(stderr, "%s\n", why);
    exit(2);
}

static uint8_t *bytes(FILE *file, size_t len) {
    /* Never null, so that an empty document is told from none. */
    uint8_t *found = malloc(len + 1);
    if (found == NULL || fread(found, 1, len, file) != len) {
        stop("the questions end early");
    }
    return found;
}

static int next(FILE *file, Question *question) {
    char numbers[64], options[24];
    uintmax_t record_len;
    memset(question, 0, sizeof *question);
    const int found = fscanf(file, "%127s %31s %63s %23s %" SCNuMAX, question->name, question->call,
                             numbers, options, &record_len);
    if (found != 5) {
        return 0;
    }
    if (fgetc(file) != '\n') {
        stop("a question is no line");
    }
    const char *at = numbers;
    for (size_t place = 0; *at != '\0' && *at != '-'; place++) {
        char *end;
        if (place == sizeof question->arguments / sizeof *question->arguments) {
            stop("a call has too many numbers");
        }
        question->arguments[place] = (uint32_t)strtoul(at, &end, 10);
        at = *end == ',' ? end + 1 : end;
    }
    if (options[0] != '-') {
        question->options_len = (size_t)strtoull(options, NULL, 10);
        question->options = bytes(file, question->options_len);
    }
    question->record_len = (size_t)record_len;
    question->record = bytes(file, question->record_len);
    return 1;
}

static GaoStatus answer(const Question *q, GaoBuffer *out, GaoBuffer *problems) {
    const uint32_t *n = q->arguments;
    const uint8_t *record = q->record, *options = q->options;
    const size_t len = q->record_len, options_len = q->options_len;
    /* C has no records of its own. */
    if (strcmp(q->call, "assess") == 0 || strcmp(q->call, "assess_records") == 0) {
        return gao_assess(record, len, options, options_len, out, problems);
    }
    if (strcmp(q->call, "validate") == 0) {
        /* The problems are the answer. */
        const GaoStatus status = gao_validate(record, len, options, options_len, out);
        if (status == GAO_STATUS_INVALID_OPTIONS) {
            *problems = *out;
            *out = (GaoBuffer){NULL, 0};
        }
        return status;
    }
    if (strcmp(q->call, "explain") == 0) {
        return gao_explain(record, len, options, options_len, n[0], n[1], n[2], out, problems);
    }
    if (strcmp(q->call, "explain_part") == 0) {
        return gao_explain_part(record, len, options, options_len, n[0], n[1], n[2], n[3], out,
                                problems);
    }
    if (strcmp(q->call, "ask") == 0) {
        return gao_ask(record, len, options, options_len, out, problems);
    }
    if (strcmp(q->call, "schedule") == 0) {
        return gao_schedule(record, len, options, options_len, out, problems);
    }
    if (strcmp(q->call, "agenda") == 0) {
        return gao_agenda(record, len, options, options_len, n[0], n[1], out, problems);
    }
    if (strcmp(q->call, "project") == 0) {
        return gao_project(record, len, options, options_len, out, problems);
    }
    if (strcmp(q->call, "counsel") == 0) {
        return gao_counsel(record, len, options, options_len, out, problems);
    }
    if (strcmp(q->call, "reported_changes") == 0) {
        return gao_reported_changes(record, len, out, problems);
    }
    if (strcmp(q->call, "physiology_bands") == 0) {
        return gao_physiology_bands(record, len, out, problems);
    }
    if (strcmp(q->call, "versions") == 0) {
        return gao_versions(out);
    }
    if (strcmp(q->call, "evidence") == 0) {
        return gao_evidence(out);
    }
    if (strcmp(q->call, "rules") == 0) {
        return gao_rules(n[0], out);
    }
    if (strcmp(q->call, "report") == 0) {
        return gao_report(record, len, options, options_len, n[0], n[1], n[2], out, problems);
    }
    if (strcmp(q->call, "beside_chart") == 0) {
        return gao_beside_chart(record, len, options, options_len, n[0], n[1], n[2], out, problems);
    }
    if (strcmp(q->call, "chart") == 0) {
        return gao_chart(record, len, options, options_len, n[0], n[1], n[2], n[3], n[4], out,
                         problems);
    }
    stop("no such call");
    return GAO_STATUS_PANIC;
}

static const char *word(GaoStatus status) {
    switch (status) {
    case GAO_STATUS_OK:
        return "ok";
    case GAO_STATUS_INVALID_INPUT:
    case GAO_STATUS_INVALID_OPTIONS:
        return "refused";
    case GAO_STATUS_NOTHING_TO_DRAW:
        return "nothing";
    default:
        return "failed";
    }
}

int main(int argc, char **argv) {
    if (argc != 2 || gao_abi_version() != GAO_ABI_VERSION) {
        stop("usage: conformance FILE, with the library of the header");
    }
    FILE *file = fopen(argv[1], "rb");
    if (file == NULL) {
        stop("the questions cannot be read");
    }
    Question question;
    while (next(file, &question)) {
        GaoBuffer out = {NULL, 0}, problems = {NULL, 0};
        const GaoStatus status = answer(&question, &out, &problems);
        const GaoBuffer *body = status == GAO_STATUS_OK ? &out : &problems;
        printf("%s %s %s %zu\n", question.name, question.call, word(status), body->len);
        if (body->len > 0) {
            fwrite(body->data, 1, body->len, stdout);
        }
        gao_buffer_free(&out);
        gao_buffer_free(&problems);
        free(question.options);
        free(question.record);
    }
    fclose(file);
    return fflush(stdout) == 0 ? 0 : 2;
}
