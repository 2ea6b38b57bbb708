/*
 * What this machine can do at all: sleeps to each time of a grid with clock_nanosleep, absolute, and sends one small
 * request on one connection. cc -O2 -o floor floor.c; ./floor PORT RATE SECONDS
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  int fd = socket(AF_INET, SOCK_STREAM, 0), one = 1;
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(argv[1])), .sin_addr = {htonl(INADDR_LOOPBACK)}};
  if (connect(fd, (struct sockaddr *)&address, sizeof address) != 0) return 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  const char *request = "POST /x HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}";
  long rate = atol(argv[2]), count = rate * atol(argv[3]);
  struct timespec start;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (long i = 0; i < count; i++) {
    int64_t due = (int64_t)start.tv_sec * 1000000000 + start.tv_nsec + 100000000 + i * 1000000000 / rate;
    struct timespec at = {.tv_sec = due / 1000000000, .tv_nsec = due % 1000000000};
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, NULL);
    if (send(fd, request, strlen(request), 0) < 0) return 1;
    char answer[4096];
    if (i % 16 == 15) while (recv(fd, answer, sizeof answer, MSG_DONTWAIT) > 0) continue;
  }
  usleep(100000);
  return 0;
}
