// Gin in front of a backend in the same process. The leaking twin makes a transport for every upstream call and never
// closes it: connections, goroutines and their buffers stay. Another keeps LEAK bytes of every request, and serves Go's own pages.
package main

import (
	"bytes"
	"io"
	"net"
	"net/http"
	_ "net/http/pprof"
	"os"
	"strconv"
	"sync"

	"github.com/gin-gonic/gin"
)

func main() {
	leak := os.Getenv("TRANSPORTS") == "new"
	shared := &http.Transport{MaxIdleConnsPerHost: 16}
	backend, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go http.Serve(backend, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.Copy(io.Discard, r.Body)
		io.WriteString(w, `{"embedding":[0.5,0.25]}`)
	}))
	kept, lock := [][]byte{}, sync.Mutex{}
	bytesKept, _ := strconv.Atoi(os.Getenv("LEAK"))
	gin.SetMode(gin.ReleaseMode)
	api := gin.New()
	if os.Getenv("PPROF") != "" {
		api.GET("/debug/pprof/*page", gin.WrapH(http.DefaultServeMux))
	}
	api.GET("/health", func(c *gin.Context) { c.String(http.StatusOK, "ok") })
	api.POST("/v1/embeddings", func(c *gin.Context) {
		body, _ := io.ReadAll(c.Request.Body)
		if bytesKept > 0 {
			lock.Lock()
			kept = append(kept, make([]byte, bytesKept))
			lock.Unlock()
		}
		transport := shared
		if leak {
			transport = &http.Transport{}
		}
		client := &http.Client{Transport: transport}
		response, err := client.Post("http://"+backend.Addr().String(), "application/json", bytes.NewReader(body))
		if err != nil {
			c.String(http.StatusBadGateway, err.Error())
			return
		}
		defer response.Body.Close()
		answer, _ := io.ReadAll(response.Body)
		c.Data(http.StatusOK, "application/json", answer)
	})
	if err := api.Run("127.0.0.1:" + os.Args[1]); err != nil {
		panic(err)
	}
}
