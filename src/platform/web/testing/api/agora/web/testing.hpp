#pragma once

#include "agora/access/actor.hpp"
#include "agora/http/request.hpp"
#include "agora/http/response.hpp"
#include "agora/schema/testing.hpp"
#include "agora/web/module.hpp"
#include "agora/web/services.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace agora::web {

/// An answer as a test reads it.
struct TestAnswer {
    int status = 0;
    std::string body;
    std::string location;
    http::Headers headers;

    bool holds(std::string_view text) const { return body.find(text) != std::string::npos; }
};

/// A site of some modules on each engine, asked without a server: routing, guards, handlers,
/// templates and JSON are the real ones; only who asks is given instead of a session.
///   class DoorsTest : public web::SiteTest { protected: DoorsTest() : SiteTest({"doors"}, {doors_module()}) {} };
class SiteTest : public schema::Test {
 protected:
    /// The parts with tables or templates, besides those that every site has.
    SiteTest(std::vector<std::string> parts, std::vector<Module> modules);
    ~SiteTest() override;
    void SetUp() override;

    /// GET or POST of an address, "/en/doors?q=x" or "/api/doors". A form gets its token by itself.
    TestAnswer get(std::string_view target, const access::Actor& actor = {});
    TestAnswer post(std::string_view target, const http::NameValues& fields,
                    const access::Actor& actor = {});
    TestAnswer post_json(std::string_view target, std::string body,
                         const access::Actor& actor = {});
    TestAnswer send(http::Request request, const access::Actor& actor);

    /// An active member with grants in the whole cooperative.
    static access::Actor member(std::int64_t account, std::vector<access::Role> roles = {});

    Services& services();
    /// Seals the journal, lets listeners hear and runs due jobs.
    void settle();
    /// Mails that were sent so far; settle() sends.
    const std::vector<std::string>& mails() const;

 private:
    struct State;
    std::vector<std::string> parts_;
    std::vector<Module> modules_;
    std::unique_ptr<State> state_;
};

}  // namespace agora::web
