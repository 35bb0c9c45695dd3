#include "a_message.hpp"
#include "scripted_server.hpp"

#include "agora/mail/transport.hpp"

#include "agora/crypto/random.hpp"

#include <gtest/gtest.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <filesystem>

namespace agora::mail::test {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Certificate certificate_for(const char* address, EVP_PKEY* key) {
    Certificate made(X509_new(), &X509_free);
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
    X509_set_pubkey(made.get(), key);
    X509_NAME* name = X509_get_subject_name(made.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("test"), -1, -1, 0);
    X509_set_issuer_name(made.get(), name);
    X509_EXTENSION* names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, address);
    X509_add_ext(made.get(), names, -1);
    X509_EXTENSION_free(names);
    X509_sign(made.get(), key, EVP_sha256());
    return made;
}

class SmtpWithTls : public testing::Test {
 protected:
    void TearDown() override { std::filesystem::remove(authority_); }

    /// A server whose certificate is its own authority, written to authority_.
    Script tls_script(const char* address) {
        const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
        const Certificate certificate = certificate_for(address, key.get());
        std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
        SSL_CTX_use_certificate(context.get(), certificate.get());
        SSL_CTX_use_PrivateKey(context.get(), key.get());
        FILE* out = std::fopen(authority_.c_str(), "w");
        PEM_write_X509(out, certificate.get());
        std::fclose(out);
        return {.tls = context};
    }

    SmtpSettings settings_for(const ScriptedServer& server, Encryption encryption) const {
        return {.host = "127.0.0.1",
                .port = server.port(),
                .encryption = encryption,
                .user = "",
                .password = "",
                .our_name = "agora.coop.example",
                .authority_file = authority_,
                .connect_timeout_ms = 2'000,
                .total_timeout_ms = 2'000};
    }

    const std::string authority_ =
        (std::filesystem::temp_directory_path() / ("agora-tls-" + crypto::random_token())).string();
};

TEST_F(SmtpWithTls, SendsToAServerItTrusts) {
    const ScriptedServer server(tls_script("IP:127.0.0.1"));
    Smtp smtp(settings_for(server, Encryption::tls));
    const auto sent = smtp.send(a_message());
    ASSERT_TRUE(sent.ok()) << sent.refusal().message().values.at(0).second;
    EXPECT_EQ(server.received().at(0).content, *encode(a_message()));
}

TEST_F(SmtpWithTls, GivesNothingToAServerOfAnotherName) {
    const ScriptedServer server(tls_script("IP:127.0.0.2"));
    Smtp smtp(settings_for(server, Encryption::tls));
    EXPECT_TRUE(is_temporary(smtp.send(a_message()).refusal()));
    EXPECT_TRUE(server.received().empty());
}

TEST_F(SmtpWithTls, GivesNothingToAServerOfAnUnknownAuthority) {
    const Script unknown = tls_script("IP:127.0.0.1");
    (void)tls_script("IP:127.0.0.1");  // another authority takes the file's place
    const ScriptedServer server(unknown);
    Smtp smtp(settings_for(server, Encryption::tls));
    EXPECT_TRUE(is_temporary(smtp.send(a_message()).refusal()));
    EXPECT_TRUE(server.received().empty());
}

TEST_F(SmtpWithTls, NeverFallsBackToAPlainLine) {
    const ScriptedServer without_starttls({});
    Smtp smtp(settings_for(without_starttls, Encryption::starttls));
    EXPECT_TRUE(is_temporary(smtp.send(a_message()).refusal()));
    EXPECT_TRUE(without_starttls.received().empty());

    const ScriptedServer refuses({.abilities = {"STARTTLS"}, .answers = {{"STAR", "454 not now"}}});
    Smtp other(settings_for(refuses, Encryption::starttls));
    EXPECT_TRUE(is_temporary(other.send(a_message()).refusal()));
    EXPECT_TRUE(refuses.received().empty());
}

}  // namespace
}  // namespace agora::mail::test
