/* Assesses the record in a file and prints the assessment, or every problem of the record.
 *
 * Exit status: 0 answered, 1 internal error, 2 usage, 3 invalid input. */
#include <stdio.h>
#include <stdlib.h>

#include "gao.h"

/* Reads a whole file; NULL if it cannot be read. */
static unsigned char *read_file(const char *path, size_t *len)
{
    unsigned char *bytes = NULL;
    long size = 0;
    FILE *file = fopen(path, "rb");

    if (file == NULL) {
        return NULL;
    }
    if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 && fseek(file, 0, SEEK_SET) == 0) {
        bytes = malloc((size_t)size + 1);
    }
    if (bytes != NULL && fread(bytes, 1, (size_t)size, file) != (size_t)size) {
        free(bytes);
        bytes = NULL;
    }
    *len = (size_t)size;
    (void)fclose(file);
    return bytes;
}

int main(int argc, char **argv)
{
    GaoBuffer assessment = {NULL, 0};
    GaoBuffer problems = {NULL, 0};
    size_t len = 0;
    unsigned char *record;
    GaoStatus status;
    int code = 1;

    if (argc != 2) {
        (void)fprintf(stderr, "usage: %s RECORD.json\n", argv[0]);
        return 2;
    }
    record = read_file(argv[1], &len);
    if (record == NULL) {
        (void)fprintf(stderr, "%s cannot be read\n", argv[1]);
        return 2;
    }

    status = gao_assess(record, len, NULL, 0, &assessment, &problems);
    if (status == GAO_STATUS_OK) {
        (void)printf("%.*s\n", (int)assessment.len, (const char *)assessment.data);
        code = 0;
    } else if (status == GAO_STATUS_INVALID_INPUT) {
        (void)fprintf(stderr, "%.*s\n", (int)problems.len, (const char *)problems.data);
        code = 3;
    }

    gao_buffer_free(&assessment);
    gao_buffer_free(&problems);
    free(record);
    return code;
}
