// Loaded before the C library (LD_PRELOAD): writes and flushes of the files whose path begins with $FAILING_FILE fail with the errno whose
// number stands in the file $FAILING_ORDERS, after the letter of what fails: w for writes, f for flushes, a for all. No file: nothing fails.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int fails(int fd, char what) {
    const char *file = getenv("FAILING_FILE"), *orders = getenv("FAILING_ORDERS");
    char link[32], path[4096], text[16] = {0};
    if (!file || !orders) return 0;
    int saved = errno, order = syscall(SYS_openat, -100, orders, 0, 0);
    errno = saved;
    if (order < 0) return 0;
    long read = syscall(SYS_read, order, text, sizeof text - 1);
    syscall(SYS_close, order);
    if (read < 2 || (text[0] != 'a' && text[0] != what)) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    if (strncmp(path, file, strlen(file)) != 0) return 0;
    errno = atoi(text + 1);
    return 1;
}

#define NEXT(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *from, size_t n) { return fails(fd, 'w') ? -1 : NEXT(write)(fd, from, n); }
ssize_t pwrite(int fd, const void *from, size_t n, off_t at) { return fails(fd, 'w') ? -1 : NEXT(pwrite)(fd, from, n, at); }
ssize_t pwrite64(int fd, const void *from, size_t n, off64_t at) { return fails(fd, 'w') ? -1 : NEXT(pwrite64)(fd, from, n, at); }
int ftruncate(int fd, off_t to) { return fails(fd, 'w') ? -1 : NEXT(ftruncate)(fd, to); }
int ftruncate64(int fd, off64_t to) { return fails(fd, 'w') ? -1 : NEXT(ftruncate64)(fd, to); }
int fsync(int fd) { return fails(fd, 'f') ? -1 : NEXT(fsync)(fd); }
int fdatasync(int fd) { return fails(fd, 'f') ? -1 : NEXT(fdatasync)(fd); }
