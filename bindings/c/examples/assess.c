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
        /* One more, because an empty file must not look like a failed allocation. */
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

/* Writes a buffer as one line. Its text does not end with a zero byte, so it is no C string. */
static int print(FILE *stream, const GaoBuffer *buffer)
{
    return fwrite(buffer->data, 1, buffer->len, stream) == buffer->len
        && fputc('\n', stream) != EOF && fflush(stream) == 0;
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
        (void)fprintf(stderr, "usage: assess RECORD.json\n");
        return 2;
    }
    if (gao_abi_version() != GAO_ABI_VERSION) {
        (void)fprintf(stderr, "gao %s does not belong to this program; compile it again\n",
                      gao_version());
        return 1;
    }
    record = read_file(argv[1], &len);
    if (record == NULL) {
        (void)fprintf(stderr, "`%s` cannot be read; name a readable file\n", argv[1]);
        return 2;
    }

    status = gao_assess(record, len, NULL, 0, &assessment, &problems);
    if (status == GAO_STATUS_OK) {
        code = print(stdout, &assessment) ? 0 : 1;
    } else if (status == GAO_STATUS_INVALID_INPUT) {
        code = print(stderr, &problems) ? 3 : 1;
    } else {
        (void)fprintf(stderr, "gao ended with status %d; report it as a defect\n", (int)status);
    }

    gao_buffer_free(&assessment);
    gao_buffer_free(&problems);
    free(record);
    return code;
}
