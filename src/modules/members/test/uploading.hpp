#pragma once

#include "agora/files/store.hpp"
#include "small_cooperative.hpp"

#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::members {

/// A PNG of one colour, its pixels in stored blocks (RFC 1951).
std::string small_png(int width, int height, char shade);
inline const std::string kSmallPdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/// A cooperative whose members send files.
class Uploading : public SmallCooperative {
 protected:
    struct File {
        std::string field;
        std::string name;
        std::string bytes;
    };
    using Fields = std::vector<std::pair<std::string, std::string>>;

    /// A multipart form as it arrives: under /api with a token of the account, else as a browser sends it,
    /// with the hidden fields of the page that holds the form.
    web::TestAnswer upload(std::string_view target, const Fields& fields, const File& file,
                           const access::Actor& actor);

    /// Answers to the questions that every picture asks, with an audience for the portrait.
    static Fields portrait_fields(std::string_view audience);
    static Fields work_fields(std::string_view title);
    web::TestAnswer upload_portrait(const access::Actor& owner, std::string_view audience);

    void be_listed(const access::Actor& owner, std::string_view audience = "everyone") {
        post("/en/profile/listing", {{"list_me", std::string{audience}}}, owner);
    }
    files::Store& store() { return services().state<files::Store>(); }
    std::size_t stored_files() {
        std::size_t count = 0;
        store().each([&](const files::StoredFile&) { ++count; });
        return count;
    }
    static std::string portrait_of(const access::Actor& owner) {
        return page_of(owner, "") + "/portrait.webp";
    }
    std::string work_of(const access::Actor& owner, std::size_t at, std::string_view last) {
        return page_of(owner, "") + "/works/" + to_string(profile_of(owner).items.at(at).item_id) +
               "/" + std::string{last};
    }
};

}  // namespace agora::members
