/* What a call costs: prints `NAME NANOSECONDS` for each kind of call, on one record. */
#define _POSIX_C_SOURCE 200809L
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <gao.h>

static const uint8_t *record;
static size_t record_len;

static void nothing(void) {
    if (gao_abi_version() != GAO_ABI_VERSION) {
        abort();
    }
}

static void call(const uint8_t *document, size_t len, GaoStatus wanted) {
    GaoBuffer answer = {NULL, 0}, problems = {NULL, 0};
    if (gao_assess(document, len, NULL, 0, &answer, &problems) != wanted) {
        abort();
    }
    gao_buffer_free(&answer);
    gao_buffer_free(&problems);
}

static void refusal(void) {
    call((const uint8_t *)"", 0, GAO_STATUS_INVALID_INPUT);
}

static void assess(void) {
    call(record, record_len, GAO_STATUS_OK);
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void measure(const char *name, void (*work)(void), int64_t times) {
    work();
    const int64_t start = now();
    for (int64_t time = 0; time < times; time++) {
        work();
    }
    printf("%s %" PRId64 "\n", name, (now() - start) / times);
}

int main(int argc, char **argv) {
    static uint8_t bytes[1 << 20];
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (file == NULL) {
        fprintf(stderr, "usage: cost RECORD.json\n");
        return 2;
    }
    record_len = fread(bytes, 1, sizeof bytes, file);
    record = bytes;
    fclose(file);
    measure("nothing", nothing, 10000000);
    measure("refusal", refusal, 20000);
    measure("assess", assess, 1000);
    return 0;
}
