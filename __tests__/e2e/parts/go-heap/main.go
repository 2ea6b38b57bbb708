// A server in Go that makes 200 KiB of garbage for each request, and keeps LEAK bytes and STUCK goroutines. GARBAGE in KiB.
package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/pprof"
	"os"
	"strconv"
	"sync"
)

type item struct{ data []byte }

var (
	lock sync.Mutex
	kept []*item
	live [][]byte
)

func number(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

func main() {
	leak, garbage, stuck := number("LEAK", 0), number("GARBAGE", 200)<<10, number("STUCK", 0)
	for i := 0; i < number("LIVE_MB", 8); i++ {
		for j := 0; j < 1024; j++ {
			live = append(live, bytes.Repeat([]byte{1}, 1024))
		}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "ok") })
	mux.HandleFunc("/v1/embeddings", func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		sum := 0
		for made := 0; made < garbage; made += 4096 {
			part := make([]byte, 4096)
			part[made%4096] = 1
			sum += len(fmt.Sprintf("%x", part[:32]))
		}
		if leak > 0 {
			lock.Lock()
			kept = append(kept, &item{bytes.Repeat([]byte{1}, leak)})
			lock.Unlock()
		}
		for i := 0; i < stuck; i++ {
			go func() { select {} }()
		}
		fmt.Fprintf(w, `{"data":[%d,%d]}`, len(body), sum)
	})
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	mux.HandleFunc("/debug/pprof/cmdline", pprof.Cmdline)
	if err := http.ListenAndServe("127.0.0.1:"+os.Args[1], mux); err != nil {
		panic(err)
	}
}
