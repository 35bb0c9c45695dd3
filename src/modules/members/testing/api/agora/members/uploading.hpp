#pragma once

#include "agora/http/request.hpp"
#include "agora/web/testing.hpp"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::members {

namespace png {

inline std::string big_endian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
    return bytes;
}

inline std::uint32_t crc_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1U) != 0 ? 0xEDB88320U ^ (crc >> 1) : crc >> 1;
        }
    }
    return ~crc;
}

inline std::uint32_t adler_of(std::string_view bytes) {
    std::uint32_t low = 1;
    std::uint32_t high = 0;
    for (const char byte : bytes) {
        low = (low + static_cast<unsigned char>(byte)) % 65521;
        high = (high + low) % 65521;
    }
    return high << 16 | low;
}

inline std::string chunk(std::string_view type, std::string_view content) {
    const std::string body = std::string{type} + std::string{content};
    return big_endian(static_cast<std::uint32_t>(content.size())) + body + big_endian(crc_of(body));
}

}  // namespace png

/// A PNG of one colour, its pixels in stored blocks (RFC 1951).
inline std::string small_png(int width, int height, char shade) {
    std::string rows;
    for (int y = 0; y < height; ++y) {
        rows += '\0' + std::string(static_cast<std::size_t>(width) * 3, shade);
    }
    const auto size = static_cast<std::uint16_t>(rows.size());
    const auto other = static_cast<std::uint16_t>(~size);
    const std::array<char, 7> head{'\x78',
                                   '\x01',
                                   '\x01',
                                   static_cast<char>(size & 0xFF),
                                   static_cast<char>(size >> 8),
                                   static_cast<char>(other & 0xFF),
                                   static_cast<char>(other >> 8)};
    return "\x89PNG\r\n\x1A\n" +
           png::chunk("IHDR", png::big_endian(static_cast<std::uint32_t>(width)) +
                                  png::big_endian(static_cast<std::uint32_t>(height)) +
                                  std::string("\x08\x02\0\0\0", 5)) +
           png::chunk("IDAT", std::string(head.begin(), head.end()) + rows +
                                  png::big_endian(png::adler_of(rows))) +
           png::chunk("IEND", "");
}

/// A site to which people send files.
template <typename Site>
class UploadsTo : public Site {
 protected:
    using Site::Site;

    struct File {
        std::string field;
        std::string name;
        std::string bytes;
    };
    using Fields = std::vector<std::pair<std::string, std::string>>;

    /// A multipart form as it arrives: under /api with a token of the account, else as a browser sends it,
    /// with the hidden fields of the page that holds the form, which is the target when none is named.
    web::TestAnswer upload(std::string_view target, const Fields& fields, const File& file,
                           const access::Actor& actor, std::string_view form = {}) {
        http::Request request;
        request.method = http::Method::post;
        EXPECT_TRUE(http::set_target(request, target)) << target;
        request.content_type = "multipart/form-data";
        for (const auto& [name, value] : fields) request.fields.add(name, value);
        if (!target.starts_with("/api")) {
            const auto page = this->get(form.empty() ? target : form, actor);
            for (const std::string name : {"form_token", "form_key"}) {
                request.fields.add(name, hidden(page.body, name));
            }
        }
        if (!file.field.empty()) {
            static int count = 0;
            const auto path = this->database_.folder() / ("sent-" + std::to_string(++count));
            std::ofstream(path, std::ios::binary) << file.bytes;
            http::Upload sent;
            sent.field = file.field;
            sent.file_name = file.name;
            sent.size = file.bytes.size();
            sent.file = http::TemporaryFile{path};
            request.uploads.push_back(std::move(sent));
        }
        return this->send(std::move(request), actor);
    }

 private:
    /// The value of a hidden field of a form.
    static std::string hidden(std::string_view page, std::string_view name) {
        const std::string start =
            "<input type=\"hidden\" name=\"" + std::string{name} + "\" value=\"";
        const std::size_t at = page.find(start);
        if (at == std::string_view::npos) return {};
        const std::size_t from = at + start.size();
        return std::string{page.substr(from, page.find('"', from) - from)};
    }
};

}  // namespace agora::members
