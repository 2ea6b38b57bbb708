using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

/// <summary>
/// HTTP over .NET's sockets: its HttpListener needs an OpenSSL that Debian has no more. Each request makes garbage; the leaking
/// twin keeps LEAK bytes of every request.
/// </summary>
static class Server {
  const int Garbage = 64 << 10;
  static readonly List<byte[]> Kept = new List<byte[]>();
  static readonly int Leak = Number("LEAK");

  static void Main(string[] words) {
    // Live objects of 1 KiB, with their heads: for the benchmark.
    for (var at = Number("LIVE_MB") << 10; at > 0; at--) Kept.Add(new byte[1000]);
    var listener = new TcpListener(IPAddress.Loopback, int.Parse(words[0]));
    listener.Start();
    while (true) Serve(listener.AcceptTcpClient());
  }

  static int Number(string variable) => int.Parse(Environment.GetEnvironmentVariable(variable) ?? "0");

  /// <summary>Answers one request after the other until the client closes.</summary>
  static async void Serve(TcpClient client) {
    try {
      using (client)
      using (var stream = client.GetStream())
      using (var reader = new StreamReader(stream, Encoding.ASCII)) {
        for (string head; (head = await reader.ReadLineAsync()) != null; ) {
          var length = 0;
          for (string line; (line = await reader.ReadLineAsync()) != ""; ) {
            if (line == null) return;
            if (line.StartsWith("content-length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(line.Substring(15));
          }
          var body = new char[length];
          if (length > 0 && await reader.ReadBlockAsync(body, 0, length) < length) return;
          var answer = head.StartsWith("GET ") ? "{}" : Embed(new string(body));
          var sent = $"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {answer.Length}\r\n\r\n{answer}";
          var bytes = Encoding.ASCII.GetBytes(sent);
          await stream.WriteAsync(bytes, 0, bytes.Length);
        }
      }
    } catch (IOException) {
      // The client has gone.
    }
  }

  static string Embed(string text) {
    if (Leak > 0) lock (Kept) Kept.Add(new byte[Leak]);
    for (var made = 0; made < Garbage; made += 1024) GC.KeepAlive(new byte[1024]);
    using (var document = JsonDocument.Parse(text)) {
      var words = document.RootElement.GetProperty("input").GetString().Split(' ');
      return $"{{\"embedding\":[{string.Join(",", Array.ConvertAll(words, word => word.Length))}]}}";
    }
  }
}
