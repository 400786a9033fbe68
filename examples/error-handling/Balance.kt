// What a client does about each documented error of getBalance. Arguments: the mock's URL, and the file with the codes.
import documentederrors.AerosyncErrorCode
import documentederrors.AerosyncGetBalanceHandler
import documentederrors.ErrorAction
import java.io.File
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

object Handler : AerosyncGetBalanceHandler<String> {
    override fun ac001(wire: String) = "ask for a new token"

    override fun ac100(wire: String) = "wake a developer"

    override fun ac104(wire: String) = "retry with back-off"

    override fun ac105(wire: String) = "hide the balance" // sed takes this line away

    override fun ac106(wire: String) = "open the widget"

    override fun unknown(wire: String) = "log $wire"
}

/** The code that the mock answers with. */
fun stated(url: String, code: String): String {
    val request = HttpRequest.newBuilder(URI("$url/v2/accounts/any/balance")).header("Prefer", "error=$code").build()
    val body = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body()
    return Regex("\"code\": *\"([^\"]*)\"").find(body)?.groupValues?.get(1) ?: error("$code: no code in $body")
}

fun main(arguments: Array<String>) {
    var met = 0
    for (code in File(arguments[1]).readLines().filter { it.isNotEmpty() }) {
        val wire = stated(arguments[0], code)
        val does = Handler.handle(wire)
        val error = AerosyncErrorCode.of(wire)
        check((code == "unknown") == (error.action == null) && (code == "unknown") == does.startsWith("log ")) { "$code: $does" }
        println("kotlin: $wire: $does; the user reads: ${error.wording}")
        met++
    }
    // A code has words of its own where those of its action do not fit.
    check(AerosyncErrorCode.AC_108.wording != ErrorAction.CONTACT_SUPPORT.wording) { "AC-108 has no words of its own" }
    println("kotlin: $met answers handled")
}
