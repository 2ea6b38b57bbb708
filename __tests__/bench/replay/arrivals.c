/*
 * A server that notes when each request arrives: one thread, epoll, HTTP/1.1 with keep-alive, 512 bytes for an answer.
 * cc -O2 -o arrivals arrivals.c; ./arrivals FILE: prints its port; GET /dump writes the times of all POSTs since the
 * last dump to FILE, nanoseconds of CLOCK_MONOTONIC, one a line. Requests must fit into one segment or two, as they do.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define MOST_FDS 65536
#define MOST_TIMES 4000000

static uint64_t times[MOST_TIMES];
static size_t count;
static struct { char head[4096]; size_t length; long body; } connections[MOST_FDS];
static char answer[1024];
static size_t answer_length;

static uint64_t now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static void dump(const char *path) {
  FILE *file = fopen(path, "w");
  if (file == NULL) exit(1);
  for (size_t i = 0; i < count; i++) fprintf(file, "%llu\n", (unsigned long long)times[i]);
  fclose(file);
  count = 0;
}

/* Takes what has arrived; answers each request that is whole. 0 when the connection is over. */
static int serve(int fd, const char *path) {
  char buffer[16384];
  for (;;) {
    ssize_t got = recv(fd, buffer, sizeof buffer, MSG_DONTWAIT);
    if (got == 0 || (got < 0 && errno != EAGAIN)) return 0;
    if (got < 0) return 1;
    uint64_t arrived = now_ns();
    size_t at = 0;
    while (at < (size_t)got) {
      if (connections[fd].body > 0) {
        size_t take = (size_t)got - at < (size_t)connections[fd].body ? (size_t)got - at : (size_t)connections[fd].body;
        connections[fd].body -= (long)take;
        at += take;
        if (connections[fd].body == 0 && send(fd, answer, answer_length, MSG_NOSIGNAL) < 0) return 0;
        continue;
      }
      if (connections[fd].length == 0 && buffer[at] == 'P' && count < MOST_TIMES) times[count++] = arrived;
      if (connections[fd].length >= sizeof connections[fd].head - 1) return 0;
      connections[fd].head[connections[fd].length++] = buffer[at++];
      connections[fd].head[connections[fd].length] = 0;
      if (connections[fd].length < 4 || memcmp(connections[fd].head + connections[fd].length - 4, "\r\n\r\n", 4) != 0) continue;
      if (strncmp(connections[fd].head, "GET /dump", 9) == 0) dump(path);
      const char *length = strcasestr(connections[fd].head, "content-length:");
      connections[fd].body = length == NULL ? 0 : atol(length + 15);
      connections[fd].length = 0;
      if (connections[fd].body == 0 && send(fd, answer, answer_length, MSG_NOSIGNAL) < 0) return 0;
    }
  }
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  answer_length = (size_t)snprintf(answer, sizeof answer, "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 512\r\n\r\n%0512d", 0);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t size = sizeof address;
  if (bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 4096) != 0) return 1;
  getsockname(listener, (struct sockaddr *)&address, &size);
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  int poll = epoll_create1(0);
  struct epoll_event event = {.events = EPOLLIN, .data.fd = listener};
  epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
  for (;;) {
    struct epoll_event events[256];
    int ready = epoll_wait(poll, events, 256, -1);
    for (int i = 0; i < ready; i++) {
      int fd = events[i].data.fd;
      if (fd == listener) {
        int client = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
        if (client < 0 || client >= MOST_FDS) continue;
        int one = 1;
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        memset(&connections[client], 0, sizeof connections[client]);
        event = (struct epoll_event){.events = EPOLLIN, .data.fd = client};
        epoll_ctl(poll, EPOLL_CTL_ADD, client, &event);
      } else if (!serve(fd, argv[1])) close(fd);
    }
  }
}
