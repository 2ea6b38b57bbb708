/*
 * A model server's memory without the model: one process, one thread, no Python.
 *
 *   GET  /health   200
 *   POST /work     allocates blocks of several sizes, writes and frees them; keeps LEAK bytes more, for ever
 *
 * LEAK (bytes a request, 0 without it) and PORT (8000) come from the environment. One thread with poll() and no
 * buffers but its own static ones: all that malloc is asked for is what /work asks for.
 */
#define _POSIX_C_SOURCE 200809L
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CLIENTS = 64, REQUEST = 16 << 10, BLOCKS = 24, MOST = 1 << 20 };

struct client {
  int fd; /* -1: free */
  size_t length;
  char request[REQUEST + 1];
};

/* What leaks is still reachable, as in a list that a server forgets to empty. */
struct kept {
  struct kept *before;
};

static struct client clients[CLIENTS];
static struct kept *newest;

/* The environment's number, 0 where it has none; ends the program where that is out of bounds. */
static long number(const char *name, long otherwise, long most) {
  const char *text = getenv(name);
  if (text == NULL || *text == '\0') return otherwise;
  char *end;
  long value = strtol(text, &end, 10);
  if (*end != '\0' || value < 0 || value > most) {
    fprintf(stderr, "%s: found %s; allowed: 0 to %ld\n", name, text, most);
    exit(2);
  }
  return value;
}

/* Several sizes at once, so that every allocator has small and large ones in use; false where memory is out. */
static int work(long leak) {
  unsigned char *blocks[BLOCKS];
  int made = 0;
  for (; made < BLOCKS; made++) {
    size_t size = (size_t)64 << (made % 10); /* 64 bytes to 32 KiB */
    blocks[made] = malloc(size);
    if (blocks[made] == NULL) break;
    memset(blocks[made], made, size);
  }
  int whole = made == BLOCKS;
  while (made > 0) {
    made--;
    /* A read that counts: the compiler must not leave out what nobody looks at. */
    whole = whole && *(volatile unsigned char *)blocks[made] == made;
    free(blocks[made]);
  }
  if (leak == 0) return whole;
  size_t size = (size_t)leak < sizeof(struct kept) ? sizeof(struct kept) : (size_t)leak;
  struct kept *one = malloc(size);
  if (one == NULL) return 0;
  memset(one, 1, size);
  one->before = newest;
  newest = one;
  return whole;
}

static void hang_up(struct client *client) {
  close(client->fd);
  client->fd = -1;
}

static void answer(struct client *client, const char *status, const char *body, int last) {
  char text[256];
  int length = snprintf(text, sizeof text,
                        "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n%s\r\n%s", status,
                        strlen(body), last ? "Connection: close\r\n" : "", body);
  for (int sent = 0; sent < length;) {
    ssize_t more = send(client->fd, text + sent, (size_t)(length - sent), MSG_NOSIGNAL);
    if (more <= 0) {
      hang_up(client);
      return;
    }
    sent += (int)more;
  }
  if (last) hang_up(client);
}

/* The value of a header in the head of a request, or NULL. */
static const char *header(const char *head, const char *name) {
  size_t length = strlen(name);
  for (const char *line = strstr(head, "\r\n"); line != NULL; line = strstr(line + 2, "\r\n")) {
    if (strncasecmp(line + 2, name, length) == 0 && line[2 + length] == ':') return line + 3 + length;
  }
  return NULL;
}

/* Answers the request at the start of the buffer; false where more of it has to come. */
static int serve_one(struct client *client, long leak) {
  client->request[client->length] = '\0';
  char *end = strstr(client->request, "\r\n\r\n");
  if (end == NULL) {
    if (client->length == REQUEST) answer(client, "431 Too Large", "{\"error\":\"headers\"}", 1);
    return 0;
  }
  *end = '\0'; /* the head is a string of its own: nothing is looked for in the body */
  const char *length_text = header(client->request, "Content-Length");
  const char *connection = header(client->request, "Connection");
  long body = length_text == NULL ? 0 : strtol(length_text, NULL, 10);
  size_t head = (size_t)(end - client->request) + 4;
  int last = connection != NULL && strncasecmp(connection + strspn(connection, " "), "close", 5) == 0;
  if (body < 0 || (size_t)body > REQUEST - head) {
    answer(client, "413 Too Large", "{\"error\":\"body\"}", 1);
    return 0;
  }
  if (client->length < head + (size_t)body) {
    *end = '\r';
    return 0;
  }
  if (strncmp(client->request, "GET /health ", 12) == 0) {
    answer(client, "200 OK", "{\"status\":\"ok\"}", last);
  } else if (strncmp(client->request, "POST /work ", 11) == 0) {
    if (work(leak)) answer(client, "200 OK", "{\"done\":true}", last);
    else answer(client, "500 Out Of Memory", "{\"error\":\"memory\"}", last);
  } else {
    answer(client, "404 Not Found", "{\"error\":\"not found\"}", last);
  }
  size_t whole = head + (size_t)body;
  client->length -= whole;
  memmove(client->request, client->request + whole, client->length);
  return client->fd != -1 && client->length > 0;
}

static void take_in(int fd) {
  for (int i = 0; i < CLIENTS; i++) {
    if (clients[i].fd != -1) continue;
    int yes = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    clients[i].fd = fd;
    clients[i].length = 0;
    return;
  }
  close(fd);
}

static void read_from(struct client *client, long leak) {
  ssize_t more = recv(client->fd, client->request + client->length, REQUEST - client->length, 0);
  if (more <= 0) {
    hang_up(client);
    return;
  }
  client->length += (size_t)more;
  while (serve_one(client, leak)) continue;
}

static int listen_on(long port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
  int yes = 1, fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd == -1 || setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == -1 ||
      bind(fd, (struct sockaddr *)&address, sizeof address) == -1 || listen(fd, CLIENTS) == -1) {
    perror("listen");
    exit(1);
  }
  return fd;
}

static void stop(int number_of_signal) {
  (void)number_of_signal;
  _exit(0);
}

int main(void) {
  long leak = number("LEAK", 0, MOST), port = number("PORT", 8000, 65535);
  /* As process 1 of a container it would otherwise ignore the signal that asks it to stop. */
  signal(SIGTERM, stop);
  int listener = listen_on(port);
  for (int i = 0; i < CLIENTS; i++) clients[i].fd = -1;
  printf("serving on 0.0.0.0:%ld\n", port);
  fflush(stdout);
  for (;;) {
    struct pollfd ready[CLIENTS + 1] = {{.fd = listener, .events = POLLIN}};
    for (int i = 0; i < CLIENTS; i++) ready[i + 1] = (struct pollfd){.fd = clients[i].fd, .events = POLLIN};
    if (poll(ready, CLIENTS + 1, -1) == -1) continue;
    for (int i = 0; i < CLIENTS; i++) {
      if (ready[i + 1].fd != -1 && ready[i + 1].revents != 0) read_from(&clients[i], leak);
    }
    if (ready[0].revents != 0) {
      int fd = accept(listener, NULL, NULL);
      if (fd != -1) take_in(fd);
    }
  }
}
