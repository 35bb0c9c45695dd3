#include "hostile_strings.hpp"

#include <boost/json/parse.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace agora::mail::test {
namespace {

constexpr std::size_t kMaxPerFile = 18;

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void add_lines(const std::filesystem::path& file, std::vector<std::string>& strings) {
    std::ifstream in(file, std::ios::binary);
    std::size_t added = 0;
    for (std::string line; added < kMaxPerFile && std::getline(in, line); ++added) {
        strings.push_back(line);
    }
}

}  // namespace

std::vector<std::string> own_hostile_strings() {
    const std::vector<std::string> breaks{
        "\r\n",   "\n",           "\r",       "\n\r",
        "\r\n ",  "\r\n\t",       "\r\n\r\n", std::string("\0", 1),
        "\x0b",   "\x0c",         "\x85",     "\u0085",
        "\u2028", "\u2029",       "\xC0\x8A", "\xE0\x80\x8A",
        "\x1b",   "%0d%0a",       "=0D=0A",   "=?UTF-8?Q?=0D=0A?=",
        "\\r\\n", "\u560a\u560d", "\x7f"};
    const std::vector<std::string> payloads{"Bcc: evil@example.com",
                                            "To: evil@example.com",
                                            "Subject: win",
                                            "X-Evil: 1",
                                            "Content-Type: text/html",
                                            "MIME-Version: 2.0",
                                            ".",
                                            "QUIT",
                                            "<script>",
                                            ""};
    std::vector<std::string> strings{"\",<evil@example.com>",
                                     "a\\\" <evil@example.com>",
                                     "\\",
                                     "=?utf-8?q?x",
                                     "(",
                                     ")",
                                     "<",
                                     ">",
                                     ";",
                                     ",",
                                     "\"",
                                     "=_"};
    for (const std::string& line_break : breaks) {
        for (const std::string& payload : payloads) {
            strings.push_back("Ana" + line_break + payload);
            strings.push_back(line_break + payload + line_break);
        }
    }
    return strings;
}

std::vector<std::string> public_hostile_strings() {
    const std::filesystem::path data = AGORA_SOURCE_DIR "/../shared/data";
    std::vector<std::string> strings;
    const auto naughty = data / "01-naughty-strings/big-list-of-naughty-strings/blns.json";
    if (!std::filesystem::exists(naughty)) return strings;
    const boost::json::value list = boost::json::parse(bytes_of(naughty));
    for (const auto& value : list.as_array()) strings.emplace_back(value.as_string());
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data / "02-injection")) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".txt" || extension.empty())) {
            add_lines(entry.path(), strings);
        }
    }
    return strings;
}

}  // namespace agora::mail::test
